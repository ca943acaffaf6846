// Words of letters.
import type { LetterField, LetterForm, LetterKind } from "$lib/requests";
import { LANGUAGES, say, type MessageId } from "$lib/words.svelte";

export const KINDS: readonly LetterKind[] = [
  "acceptance",
  "visa_invitation",
  "joining_instructions",
  "reminder",
  "certificate_cover",
  "follow_up",
  "other",
];
export const FORMS: readonly LetterForm[] = ["pdfs", "merged", "drafts", "csv"];

export const sayKind = (kind: LetterKind): string => say(`letters-kind-${kind.replaceAll("_", "-")}` as MessageId);
export const sayForm = (form: LetterForm): string => say(`letters-form-${form}`);
export const sayField = (field: LetterField): string => say(`letters-field-${field.replaceAll("_", "-")}` as MessageId);
/** A language in itself: "Français". */
export const sayLanguage = (code: string): string => LANGUAGES.find((one) => one.code === code)?.name ?? code;
