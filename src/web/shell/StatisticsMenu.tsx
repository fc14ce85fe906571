import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { NavLink, useLocation } from "react-router";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

const SECTIONS = [{ path: "/dieu-tra", name: "surveys" }] as const;

/** Indices and surveys worked with as figures, under one head. */
export function StatisticsMenu() {
  const words = useWords(SHELL);
  const { pathname } = useLocation();
  const here = SECTIONS.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Menu position="bottom-start" width={240} shadow="sm">
      <Menu.Target>
        <button type="button" className="nav-menu" data-here={here || undefined}>
          {words.statistics} <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {SECTIONS.map(({ path, name }) => (
          <Menu.Item key={path} component={NavLink} to={path}>
            {words[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
