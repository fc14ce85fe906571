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
    const width = Math.max(...demo.map(({ username }) => username.length));
    lines.push(
      "",
      "Dữ liệu minh họa, tài khoản dùng thử (tên đăng nhập, mật khẩu nếu chưa đổi):",
      "Demo accounts (user name, password unless changed):",
    );
    for (const { username, password, position } of demo)
      lines.push(`  ${username.padEnd(width)}   ${password}   ${position}`);
  }
  lines.push("", "Dừng: Ctrl+C / Press Ctrl+C to stop.", "");
  return lines.join("\n");
}
