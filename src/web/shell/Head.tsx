import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link, NavLink } from "react-router";
import type { SessionView } from "../../contract/access.ts";
import { useSignOut } from "../api/session.ts";
import { ownUnits } from "../library/ownUnits.ts";
import mark from "../mark.svg";
import { Bell } from "../notices/Bell.tsx";
import { useOpenInSight } from "../parts/useOpenInSight.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { ImproveMenu } from "./ImproveMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { StatisticsMenu } from "./StatisticsMenu.tsx";

interface HeadProps {
  readonly session: SessionView;
  readonly signOutDone: () => void;
}

export function Head({ session, signOutDone }: HeadProps) {
  const words = useWords(SHELL);
  const { nav: library } = useWords(LIBRARY);
  const may = new Set(session.allowed);
  const bar = useOpenInSight();
  const ofAUnit = ownUnits(session.account.roles).length > 0;
  return (
    <header className="shell-head">
      <div className="shell-bar">
        <Link to="/" className="shell-brand">
          <img src={mark} alt="" /> {words.product}
        </Link>
        <nav className="shell-nav" aria-label={words.mainNav} ref={bar}>
          <NavLink to="/" end>
            {words.home}
          </NavLink>
          {ofAUnit && <NavLink to="/dieu-hanh">{words.cockpit}</NavLink>}
          <NavLink to="/dot">{words.rounds}</NavLink>
          {ofAUnit && <ImproveMenu />}
          {ofAUnit && <NavLink to="/kho-tai-lieu">{library}</NavLink>}
          <StatisticsMenu mayPublish={may.has("published.enter")} />
          {may.has("methods.write") && <NavLink to="/bo-tieu-chi">{words.methods}</NavLink>}
          {(may.has("accounts.manage") || may.has("units.manage")) && (
            <NavLink to="/quan-tri">{words.administration}</NavLink>
          )}
        </nav>
        <div className="shell-side">
          <Bell />
          <LanguageSwitch />
          <AccountMenu name={session.account.displayName} signOutDone={signOutDone} />
        </div>
      </div>
    </header>
  );
}

function AccountMenu({ name, signOutDone }: { readonly name: string; readonly signOutDone: () => void }) {
  const words = useWords(SHELL);
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260} shadow="sm">
      <Menu.Target>
        <button type="button" className="plain-button" aria-label={`${words.accountMenu}: ${name}`}>
          <span className="account-name">{name}</span> <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/tai-khoan">
          {words.account}
        </Menu.Item>
        <Menu.Item component="a" href="/">
          {words.publicPages}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate(undefined, { onSettled: signOutDone })}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
