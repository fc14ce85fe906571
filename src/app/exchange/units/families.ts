import { FAMILY_WORDS } from "../../../contract/groupWords.ts";

/** A family as a file names it: the platform's own by their names, another by its id. */
export const FAMILIES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = FAMILY_WORDS;
