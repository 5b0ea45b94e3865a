/** The kind of distribution that a filename claims to be; `.zip` was an sdist once. */
export const distributionKind = (filename: string): "sdist" | "wheel" | undefined => {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(tar\.gz|zip)$/.test(filename) ? "sdist" : undefined;
};
