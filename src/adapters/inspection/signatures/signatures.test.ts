import { beforeAll, describe, expect, test } from "vitest";
import { pdfOfPages } from "../../../../test/support/papers.ts";
import { derOf, type Identity, identity, signPdf } from "../../../../test/support/signed-pdf.ts";
import type { SignatureFacts } from "../../../contract/library.ts";
import { signaturesIn } from "./index.ts";

const AT = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
const DAY_MS = 24 * 3_600_000;

let authority: Identity;
let stranger: Identity;
let clerk: Identity;
let paper: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  authority = await identity({ common: "Cơ quan chứng thực thử nghiệm" });
  stranger = await identity({ common: "Cơ quan khác" });
  clerk = await identity({ common: "Nguyễn Thị Hường", organization: "Sở Nội vụ tỉnh Minh Họa" }, authority);
  paper = await pdfOfPages("Phê duyệt kế hoạch", "Tổ chức thực hiện");
  signed = await signPdf(paper, clerk, AT);
});

async function only(
  pdf: Uint8Array,
  trusted: readonly Identity[] | null = [authority],
): Promise<SignatureFacts> {
  const facts = await signaturesIn(pdf, trusted?.map(derOf) ?? null);
  expect(facts).toHaveLength(1);
  const [first] = facts;
  if (!first) throw new Error("no signature");
  return first;
}

test("a file without a signature has none", async () => {
  expect(await signaturesIn(paper, null)).toEqual([]);
});

test("a sound signature tells signer, organization, issuer and time in Vietnamese, and what was not checked", async () => {
  expect(await only(signed)).toEqual({
    signer: "Nguyễn Thị Hường",
    organization: "Sở Nội vụ tỉnh Minh Họa",
    issuer: "Cơ quan chứng thực thử nghiệm",
    integrity: "intact",
    coversWholeFile: true,
    signedAt: AT.toISOString(),
    timeFrom: "claim",
    trust: "trusted",
    revocation: "not-checked",
  });
});

describe("a signature is told to be broken when", () => {
  test("one byte of the text was changed", async () => {
    const changed = Uint8Array.from(signed);
    changed[700] = (changed[700] ?? 0) ^ 1;
    expect(await only(changed)).toMatchObject({ integrity: "altered", signer: "Nguyễn Thị Hường" });
  });

  test("its own bytes were changed", async () => {
    const text = Buffer.from(signed).toString("latin1");
    const start = text.indexOf("<30", text.indexOf("/Contents"));
    const changed = Uint8Array.from(signed);
    changed.fill(0x46, start + 20, start + 200);
    expect((await only(changed)).integrity).not.toBe("intact");
  });

  test("its range makes no sense", async () => {
    const text = Buffer.from(signed).toString("latin1");
    const changed = Buffer.from(text.replace(/\/ByteRange \[ 0 \d/, "/ByteRange [ 7 1"), "latin1");
    expect((await only(changed)).integrity).toBe("unreadable");
  });
});

test("what was added after signing is seen, and the signed part stays intact", async () => {
  const added = Buffer.concat([signed, Buffer.from("\n% thêm sau khi ký\n%%EOF\n")]);
  expect(await only(added)).toMatchObject({ integrity: "intact", coversWholeFile: false });
});

describe("trust", () => {
  test("without configured authorities is not judged", async () => {
    expect((await only(signed, null)).trust).toBe("not-configured");
  });

  test("is unknown when another authority issued the certificate", async () => {
    expect((await only(signed, [stranger])).trust).toBe("unknown-authority");
  });

  test("is unknown when somebody without authority issued it", async () => {
    const friend = await identity({ common: "Người quen" }, clerk);
    expect((await only(await signPdf(paper, friend, AT))).trust).toBe("unknown-authority");
  });

  test("says that a certificate was not valid when it signed", async () => {
    const old = await identity({ common: "Lê Văn Cũ" }, authority, 1);
    const late = await signPdf(paper, old, new Date(AT.getTime() - DAY_MS));
    expect(await only(late)).toMatchObject({ integrity: "intact", trust: "outside-validity" });
  });
});

describe("a time stamp", () => {
  const STAMPED = new Date(AT.getTime() + 90_000);
  let clock: Identity;
  beforeAll(async () => {
    clock = await identity({ common: "Tổ chức cấp dấu thời gian thử nghiệm", stampsTime: true }, authority);
  });

  test("tells the time instead of the signer's machine, whose it is and that its authority is trusted", async () => {
    const facts = await only(await signPdf(paper, clerk, AT, { by: clock, at: STAMPED }));
    expect(facts).toMatchObject({
      integrity: "intact",
      signedAt: STAMPED.toISOString(),
      timeFrom: "timestamp",
      stamp: { authority: "Tổ chức cấp dấu thời gian thử nghiệm", trust: "trusted" },
      trust: "trusted",
    });
  });

  test("of an unknown authority says so, though the signer's certificate is trusted", async () => {
    const foreign = await identity({ common: "Đồng hồ lạ", stampsTime: true }, stranger);
    const facts = await only(await signPdf(paper, clerk, AT, { by: foreign, at: STAMPED }));
    expect(facts).toMatchObject({
      timeFrom: "timestamp",
      stamp: { authority: "Đồng hồ lạ", trust: "unknown-authority" },
      trust: "trusted",
    });
  });

  test("by somebody who may sign letters but not stamp the time is not trusted", async () => {
    const colleague = await identity({ common: "Đồng nghiệp" }, authority);
    const facts = await only(await signPdf(paper, clerk, AT, { by: colleague, at: STAMPED }));
    expect(facts.stamp?.trust).toBe("unknown-authority");
  });

  test("is not judged where no authorities are configured", async () => {
    const facts = await only(await signPdf(paper, clerk, AT, { by: clock, at: STAMPED }), null);
    expect(facts.stamp?.trust).toBe("not-configured");
  });

  test("made for another signature counts for nothing: the signer's claim is shown as a claim", async () => {
    const stamp = { by: clock, at: STAMPED, over: new Uint8Array([1, 2, 3]) };
    const facts = await only(await signPdf(paper, clerk, AT, stamp));
    expect(facts).toMatchObject({ integrity: "intact", signedAt: AT.toISOString(), timeFrom: "claim" });
    expect(facts.stamp).toBeUndefined();
  });
});
