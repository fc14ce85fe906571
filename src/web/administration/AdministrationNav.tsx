import { NavLink } from "react-router";
import { ADMINISTRATION } from "../words/administration.ts";
import { CALENDAR } from "../words/calendar.ts";
import { useWords } from "../words/language.tsx";

export function AdministrationNav() {
  const words = useWords(ADMINISTRATION);
  const { calendar } = useWords(CALENDAR);
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to="/quan-tri" end>
        {words.accounts}
      </NavLink>
      <NavLink to="/quan-tri/don-vi">{words.units}</NavLink>
      <NavLink to="/quan-tri/lich-lam-viec">{calendar}</NavLink>
    </nav>
  );
}
