import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface Crumb {
  readonly label: string;
  readonly to: string;
}

let pagesShown = 0;

/** The one h1 of a page. After a change of page it takes the focus, so that a screen reader says where one is. */
export function PageTitle(props: {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly children?: ReactNode;
}) {
  const { title, crumbs = [], children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true });
    pagesShown += 1;
  }, [pathname]);
  useEffect(() => {
    document.title = `${title} · Chỉ số`;
  }, [title]);
  return (
    <header className="page-title">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const words = useWords(SHELL);
  return (
    <nav aria-label={words.crumbs} className="crumbs no-print">
      {crumbs.map((crumb, place) => (
        <span key={crumb.to} className="crumb">
          {place > 0 && <span aria-hidden="true">›</span>}
          <Link to={crumb.to}>{crumb.label}</Link>
        </span>
      ))}
    </nav>
  );
}
