import type { ReactNode } from "react";
import type { Lang } from "../core/index.ts";
import { homePath, inLanguage, searchPath, sourcesPath } from "./addresses.ts";
import { wordsOf } from "./words.ts";

/** What every public page is given besides its own data. */
export interface PageFrame {
  readonly lang: Lang;
  /** Address of this page in Vietnamese with its query, e.g. `/chi-so/pci/2016`; the other language is derived from it. */
  readonly path: string;
  /** Address of the style sheet, with its hash. */
  readonly styleHref: string;
  /** Addresses of font files worth fetching early. */
  readonly fontHrefs: readonly string[];
}

export type Section = "results" | "explorer" | "rounds" | "methods" | "sources";

interface LayoutProps extends PageFrame {
  readonly title: string;
  readonly description: string;
  readonly section: Section | null;
  readonly searchWords?: string;
  /** False where the page itself begins with a search. */
  readonly headerSearch?: boolean;
  /** A script that makes a page answer sooner; the page is whole without it. */
  readonly scriptHref?: string;
  readonly children: ReactNode;
}

/** The whole document around a page: complete without script. */
export function Layout(props: LayoutProps) {
  const {
    title,
    description,
    section,
    searchWords,
    headerSearch = true,
    scriptHref,
    children,
    ...frame
  } = props;
  const { lang, path, styleHref, fontHrefs } = frame;
  const words = wordsOf(lang);
  const other: Lang = lang === "vi" ? "en" : "vi";
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.brand}`}</title>
        <meta name="description" content={description} />
        <meta name="theme-color" content="#0b5566" />
        {fontHrefs.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={styleHref} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="alternate" hrefLang={other} href={inLanguage(path, other)} />
        {scriptHref !== undefined && <script type="module" src={scriptHref} />}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {words.skip}
        </a>
        <Header
          lang={lang}
          path={path}
          section={section}
          searchWords={headerSearch ? (searchWords ?? "") : null}
        />
        <main id="noi-dung">{children}</main>
        <footer className="page-footer">
          <div className="page">{words.footer}</div>
        </footer>
      </body>
    </html>
  );
}

interface HeaderProps {
  readonly lang: Lang;
  readonly path: string;
  readonly section: Section | null;
  /** Null leaves the search out. */
  readonly searchWords: string | null;
}

function Header({ lang, path, section, searchWords }: HeaderProps) {
  const words = wordsOf(lang);
  const other: Lang = lang === "vi" ? "en" : "vi";
  return (
    <header className="page-header">
      <div className="page header-row">
        <a className="brand" href={inLanguage(homePath(), lang)}>
          <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <rect width="32" height="32" rx="6" className="brand-ground" />
            <path d="M7 24v-6M13 24V13M19 24V8M25 24V16" className="brand-bars" />
          </svg>
          <span className="brand-name">{words.brand}</span>
          <span className="brand-tagline">{words.tagline}</span>
        </a>
        {searchWords !== null && <HeaderSearch words={searchWords} lang={lang} />}
      </div>
      <nav className="page header-nav" aria-label={words.navigation}>
        <Entry href={inLanguage(homePath(), lang)} here={section === "results"} label={words.navResults} />
        <Entry href={inLanguage("/kham-pha", lang)} here={section === "explorer"} label={words.navExplorer} />
        <Entry href={inLanguage("/ket-qua", lang)} here={section === "rounds"} label={words.navRounds} />
        <Entry
          href={inLanguage("/bo-tieu-chi", lang)}
          here={section === "methods"}
          label={words.navMethods}
        />
        <Entry href={inLanguage(sourcesPath(), lang)} here={section === "sources"} label={words.navSources} />
        <span className="header-side">
          <a href={inLanguage(path, other)} hrefLang={other} lang={other}>
            {words.otherLanguage}
          </a>
          <a href="/lam-viec/">{words.workspace}</a>
        </span>
      </nav>
    </header>
  );
}

function HeaderSearch({ words, lang }: { words: string; lang: Lang }) {
  const say = wordsOf(lang);
  return (
    <search className="header-search-place">
      <form className="header-search" action={inLanguage(searchPath(), lang)}>
        <label className="read-only-text" htmlFor="tim-kiem">
          {say.search}
        </label>
        <input
          id="tim-kiem"
          name="q"
          type="search"
          defaultValue={words}
          placeholder={say.search}
          autoComplete="off"
        />
        <button type="submit">{say.searchButton}</button>
      </form>
    </search>
  );
}

function Entry({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <a href={href} aria-current={here ? "page" : undefined}>
      {label}
    </a>
  );
}
