import { NavLink } from "react-router";
import { ADMINISTRATION } from "../words/administration.ts";
import { CALENDAR } from "../words/calendar.ts";
import { useWords } from "../words/language.tsx";
import { MAILS } from "../words/notices.ts";

export function AdministrationNav() {
  const words = useWords(ADMINISTRATION);
  const { calendar } = useWords(CALENDAR);
  const mails = useWords(MAILS);
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to="/quan-tri" end>
        {words.accounts}
      </NavLink>
      <NavLink to="/quan-tri/don-vi">{words.units}</NavLink>
      <NavLink to="/quan-tri/lich-lam-viec">{calendar}</NavLink>
      <NavLink to="/quan-tri/thu-chua-gui">{mails.nav}</NavLink>
    </nav>
  );
}
