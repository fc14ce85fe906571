/** Accounts whose passwords the operator must be told: a first administrator just made, and those of the demo. */
export interface Newcomers {
  readonly administrator: { readonly username: string; readonly oneTimePassword: string } | null;
  readonly demo: readonly DemoAccount[];
}

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  /** Who this is, in Vietnamese. */
  readonly position: string;
  /** With whom this account stands in one line. */
  readonly group: string;
}

/** What stands on the console once the server listens. */
export function greeting(url: string, { administrator, demo }: Newcomers): string {
  const lines = [
    "",
    `Chiso đang chạy tại / is running at  ${url}`,
    `Nơi làm việc / workspace              ${url}/lam-viec`,
  ];
  if (administrator !== null) {
    lines.push(
      "",
      "Tài khoản quản trị đầu tiên (mật khẩu dùng một lần, chỉ hiện lần này):",
      "The first administrator (one-time password, shown only now):",
      `  ${administrator.username}   ${administrator.oneTimePassword}`,
    );
  }
  if (demo.length > 0) {
    lines.push(
      "",
      "Dữ liệu minh họa, tài khoản dùng thử, mật khẩu (nếu chưa đổi):",
      "Demo accounts, password (unless changed):",
      ...demoLines(demo),
    );
  }
  lines.push("", "Dừng: Ctrl+C / Press Ctrl+C to stop.", "");
  return lines.join("\n");
}

const NAMES_A_LINE = 6;
/** Of more names than these the first are shown; they follow a rule that the group says. */
const MOST_NAMES = 12;

/** A line for each password, then a short table: who, and under which user names. */
function demoLines(demo: readonly DemoAccount[]): readonly string[] {
  const groups = [...new Set(demo.map(({ group }) => group))];
  const width = Math.max(...groups.map((group) => group.length));
  const rows = groups.flatMap((group) => {
    const names = demo.filter((account) => account.group === group).map(({ username }) => username);
    const shown = names.length > MOST_NAMES ? [...names.slice(0, NAMES_A_LINE - 1), "…"] : names;
    return inLines(shown).map((line, index) => `  ${(index === 0 ? group : "").padEnd(width)}   ${line}`);
  });
  return [...new Set(demo.map(({ password }) => `  ${password}`)), "", ...rows];
}

function inLines(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < names.length; from += NAMES_A_LINE)
    lines.push(names.slice(from, from + NAMES_A_LINE).join(" "));
  return lines;
}
