import { describe, expect, test } from "vitest";
import { findServerPackage } from "./server-package.ts";

describe(findServerPackage, () => {
  test("says of a platform without a package to use a server of one's own", () => {
    expect(() => findServerPackage("sunos-x64")).toThrow(
      expect.objectContaining({ code: "platform-unsupported", vi: expect.stringContaining("DATABASE_URL") }),
    );
  });

  test("says of a package that was left out how to install it", () => {
    const other = process.platform === "darwin" ? "linux-ppc64" : "darwin-x64";
    expect(() => findServerPackage(other)).toThrow(
      expect.objectContaining({ code: "package-missing", vi: expect.stringContaining("npm ci") }),
    );
  });
});
