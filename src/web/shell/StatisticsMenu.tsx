import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { NavLink, useLocation } from "react-router";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

const SECTIONS = [
  { path: "/tinh-thu-chi-so", name: "indexTrial" },
  { path: "/dieu-tra", name: "surveys" },
  { path: "/so-lieu-cong-bo", name: "published" },
] as const;

/** Indices and surveys worked with as figures, under one head. */
export function StatisticsMenu({ mayPublish }: { readonly mayPublish: boolean }) {
  const words = useWords(SHELL);
  const { pathname } = useLocation();
  const sections = SECTIONS.filter(({ name }) => mayPublish || name !== "published");
  const here = sections.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Menu position="bottom-start" width={240} shadow="sm">
      <Menu.Target>
        <button type="button" className="nav-menu" data-here={here || undefined}>
          {words.statistics} <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map(({ path, name }) => (
          <Menu.Item key={path} component={NavLink} to={path}>
            {words[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
