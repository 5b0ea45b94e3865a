interface MediaRange {
  readonly type: string;
  readonly weight: number;
  /** 3 for a full type with parameters or without, 2 for `text/*`, 1 for any. */
  readonly precision: number;
}

/**
 * The acceptable ones of `offers`, best first; among equals the order of the offers decides
 * (RFC 9110, 12.5.1, as WebOb does it for PyPI). A missing header accepts everything.
 */
export function acceptableOffers<Offer extends string>(
  header: string | undefined,
  offers: readonly Offer[],
): Offer[] {
  if (header === undefined) return [...offers];
  const ranges = header.split(",").flatMap(parseMediaRange);
  return offers
    .map((offer) => ({ offer, weight: weightOf(offer, ranges) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ offer }) => offer);
}

function parseMediaRange(text: string): MediaRange[] {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return [];
  const quality = parameters.find((parameter) => /^q\s*=/.test(parameter));
  const weight = quality === undefined ? 1 : Number(quality.replace(/^q\s*=\s*/, ""));
  const precision = type === "*/*" ? 1 : type.endsWith("/*") ? 2 : 3;
  return [{ type, weight: weight >= 0 && weight <= 1 ? weight : 0, precision }];
}

/** The most precise range that fits decides. */
function weightOf(offer: string, ranges: readonly MediaRange[]): number {
  const fitting = ranges.filter(({ type, precision }) => {
    if (precision === 3) return type === offer;
    return precision === 1 || offer.startsWith(type.slice(0, -1));
  });
  const best = Math.max(0, ...fitting.map(({ precision }) => precision));
  return Math.max(0, ...fitting.filter((one) => one.precision === best).map((one) => one.weight));
}
