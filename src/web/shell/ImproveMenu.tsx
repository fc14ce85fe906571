import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { NavLink, useLocation } from "react-router";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

const SECTIONS = [
  { path: "/nguy-co", name: "risk" },
  { path: "/phuong-an", name: "scenarios" },
  { path: "/ke-hoach", name: "plans" },
  { path: "/nhiem-vu", name: "tasks" },
  { path: "/bao-cao", name: "reports" },
  { path: "/khen-thuong", name: "recognition" },
  { path: "/mau-van-ban", name: "templates" },
] as const;

/** What raises an index between two rounds, under one head: the bar stays short on a small screen. */
export function ImproveMenu() {
  const words = useWords(SHELL);
  const { pathname } = useLocation();
  const here = SECTIONS.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Menu position="bottom-start" width={240} shadow="sm">
      <Menu.Target>
        <button type="button" className="nav-menu" data-here={here || undefined}>
          {words.improve} <IconChevronDown size={16} aria-hidden="true" />
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
