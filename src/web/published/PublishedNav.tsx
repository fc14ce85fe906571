import { NavLink } from "react-router";
import { useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";

export function PublishedNav() {
  const words = useWords(PUBLISHED);
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to="/so-lieu-cong-bo" end>
        {words.byForm}
      </NavLink>
      <NavLink to="/so-lieu-cong-bo/nhap-tep">{words.byFile}</NavLink>
    </nav>
  );
}
