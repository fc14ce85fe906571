import type { CommandModule } from "./command.ts";

/** An account of the demo, for the person who tries it. */
export interface DemoLogin {
  readonly username: string;
  readonly password: string;
  readonly position: string;
}

/** `chiso demo`: loads the illustration province, once. */
export function demoCommand(load: () => Promise<readonly DemoLogin[]>): CommandModule {
  return (program, io) => {
    program
      .command("demo")
      .summary("Nạp dữ liệu minh họa / Load the demo")
      .description(
        "Nạp tỉnh minh họa (tên đơn vị đặt ra, có nhãn “dữ liệu minh họa”) vào kho dữ liệu.\n" +
          "Loads an illustration province, clearly labelled, into the store.",
      )
      .action(async () => {
        const logins = await load();
        if (logins.length === 0) {
          io.write(
            "Dữ liệu minh họa đã có từ trước; không thay đổi gì.\nThe demo is there already; nothing was changed.\n",
          );
          return;
        }
        io.write(
          "Đã nạp dữ liệu minh họa. Tài khoản dùng thử (tên đăng nhập, mật khẩu):\n" +
            "The demo is loaded. Demo accounts (user name, password):\n",
        );
        const width = Math.max(...logins.map(({ username }) => username.length));
        for (const { username, password, position } of logins) {
          io.write(`  ${username.padEnd(width)}   ${password}   ${position}\n`);
        }
      });
  };
}
