/** What a conference is shown, in one archive. Stands above reports, the page of a unit, rounds and templates. */
export { downloadPack } from "./downloadPack.ts";
export { readPack } from "./readPack.ts";
