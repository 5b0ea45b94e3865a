import { type IndexLocation, publicIndexes } from "../index/locations.ts";

/** PyPI or TestPyPI, where the index is one of them. */
export const publicIndexOf = ({ upload }: IndexLocation) =>
  Object.values(publicIndexes).find((index) => index.upload.host === upload.host);
