import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** To readers of English: an official paper is written in Vietnamese, and so is what the system writes into it. */
export function PaperLanguage() {
  const words = useWords(SHELL);
  const { language } = useLanguage();
  return language === "vi" ? null : <p className="note small">{words.paperLanguage}</p>;
}
