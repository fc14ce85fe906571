import { FAMILIES } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";

/** Names a family in the reader's language; one that we do not know is its own name. */
export function useFamilyName(): (family: string) => string {
  const names: Readonly<Record<string, string>> = useWords(FAMILIES);
  return (family) => names[family] ?? family;
}
