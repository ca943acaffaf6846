import type { DocumentKind } from "$lib/requests";

/** What a person's document can be for, and what a run's; only a picture that was chosen as a photo is one. */
const OF_PERSON: readonly DocumentKind[] = ["photo", "identity", "cv", "nomination", "medical", "letter", "other"];
const OF_RUN: readonly DocumentKind[] = ["signed_sheet", "agenda", "report", "letter", "other"];
/** Shown only to those who need them. */
export const SENSITIVE: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["identity", "medical"]);

export const kindsOf = (isPerson: boolean): readonly DocumentKind[] => (isPerson ? OF_PERSON : OF_RUN);
export const ENDINGS = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv";
export const PICTURES = ".png,.jpg,.jpeg";
