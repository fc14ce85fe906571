import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const words = useWords(SHELL);
  const other = language === "vi" ? "en" : "vi";
  return (
    <button
      type="button"
      className="plain-button"
      lang={other}
      title={words.languageHint}
      onClick={() => choose(other)}
    >
      {words.language}
    </button>
  );
}
