import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

export type Language = "vi" | "en";

/** One message in both languages; a message with numbers or names in it is a function. */
interface Message {
  // biome-ignore format: one line says it
  readonly vi: string | ((...values: never[]) => ReactNode);
  readonly en: string | ((...values: never[]) => ReactNode);
}
type InLanguage<T> = { readonly [K in keyof T]: T[K] extends { readonly vi: infer V } ? V : never };

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const LanguageContext = createContext<Choice>({ language: "vi", choose: () => undefined });
const STORED = "chiso:language";

/** Declares the words of a module: the compiler asks for both languages of every key. */
export function messages<T extends Readonly<Record<string, Message>>>(table: T): T {
  return table;
}

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "vi";
}

interface LanguageProviderProps {
  /** Told before the words on screen change. */
  readonly changing: (language: Language) => void;
  readonly children: ReactNode;
}

export function LanguageProvider({ changing, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const choice = useMemo(() => {
    const choose = (to: Language) => {
      changing(to);
      setLanguage(to);
    };
    return { language, choose };
  }, [language, changing]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  return useContext(LanguageContext);
}

/** The table of a module in the reader's language. */
export function useWords<T extends Readonly<Record<string, Message>>>(table: T): InLanguage<T> {
  const { language } = useLanguage();
  return useMemo(() => inLanguage(table, language), [table, language]);
}

export function inLanguage<T extends Readonly<Record<string, Message>>>(
  table: T,
  language: Language,
): InLanguage<T> {
  const entries = Object.entries(table).map(([key, message]) => [key, message[language]]);
  return Object.fromEntries(entries) as InLanguage<T>; // the table's own keys, one language of each
}

/** Picks the reader's language from anything that carries both, such as an error or a finding. */
export function useSaid(): (both: { readonly vi: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return useMemo(() => (both) => both[language], [language]);
}
