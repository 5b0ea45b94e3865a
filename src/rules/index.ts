import { tarRules, zipRules } from "./archive.ts";
import { archiveTimeRules } from "./archive-times.ts";
import { archivedMetadataRules } from "./archived-metadata.ts";
import { attestationRules, attestationSetRules } from "./attestations.ts";
import { classifierRules } from "./classifiers.ts";
import { descriptionRules } from "./description.ts";
import { descriptionLinkRules } from "./description-links.ts";
import { filenameRules } from "./filename.ts";
import { indexReleaseRules } from "./index-release.ts";
import { indexStateRules } from "./index-state.ts";
import { licenceRules } from "./licences.ts";
import { memberMarkRules } from "./member-marks.ts";
import { metadataRules } from "./metadata.ts";
import { metadataValueRules } from "./metadata-values.ts";
import { qualityRules } from "./quality.ts";
import { qualityExtraRules } from "./quality-extras.ts";
import { releaseSetRules } from "./release-set.ts";
import { releaseSourceRules } from "./release-sources.ts";
import { requirementRules } from "./requirements.ts";
import type { Rule, SetRule } from "./rule.ts";
import { sdistContentRules } from "./sdist-contents.ts";
import { sdistFilenameRules } from "./sdist-filename.ts";
import { sdistLayoutRules } from "./sdist-layout.ts";
import { setMetadataRules } from "./set-metadata.ts";
import { topLevelNameRules } from "./top-level-names.ts";
import { uploadFormRules } from "./upload-form.ts";
import { wheelContentRules } from "./wheel-contents.ts";
import { entryPointRules } from "./wheel-entry-points.ts";
import { wheelExpectationRules } from "./wheel-expectations.ts";
import { wheelFileRules } from "./wheel-file.ts";
import { wheelFilenameRules } from "./wheel-filename.ts";
import { wheelMetadataRules } from "./wheel-metadata.ts";
import { recordRules } from "./wheel-record.ts";

/**
 * The rules about one upload. Where PyPI refuses at the same step and field, the order in which it
 * looks is the order here.
 */
export const uploadRules: readonly Rule[] = [
  ...uploadFormRules,
  ...metadataRules,
  ...metadataValueRules,
  ...requirementRules,
  ...classifierRules,
  ...licenceRules,
  ...descriptionRules,
  ...filenameRules,
  ...indexStateRules,
  ...zipRules,
  ...archiveTimeRules,
  ...tarRules,
  ...memberMarkRules,
  ...sdistLayoutRules,
  ...sdistFilenameRules,
  ...wheelFilenameRules,
  ...wheelMetadataRules,
  ...entryPointRules,
  ...wheelFileRules,
  ...recordRules,
  ...attestationRules,
  ...wheelContentRules,
  ...wheelExpectationRules,
  ...topLevelNameRules,
  ...sdistContentRules,
  ...descriptionLinkRules,
  ...qualityRules,
  ...qualityExtraRules,
  ...archivedMetadataRules,
];

/** The rules about all uploads of a release together. */
export const setRules: readonly SetRule[] = [
  ...releaseSetRules,
  ...setMetadataRules,
  ...releaseSourceRules,
  ...indexReleaseRules,
  ...attestationSetRules,
];
