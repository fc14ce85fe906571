import { describe, expect, test } from "vitest";
import { AccountId } from "../../contract/ids.ts";
import { canonicalJson, EMPTY_HEAD, nextEntry, sha256, verifyChain } from "./chain.ts";
import type { AuditEntry, AuditHead } from "./ports.ts";

const account = AccountId.parse("0198f000-0000-7000-8000-000000000001");

function chainOf(length: number): { entries: AuditEntry[]; head: AuditHead } {
  const entries: AuditEntry[] = [];
  let head = EMPTY_HEAD;
  for (let index = 1; index <= length; index++) {
    const entry = nextEntry(head, {
      chain: "general",
      at: new Date(Date.UTC(2026, 10, 21, 8, index)),
      actorId: account,
      kind: "session.started",
      data: { account, username: `nguoi-${index}` },
    });
    entries.push(entry);
    head = entry;
  }
  return { entries, head };
}

test("a chain nobody touched is intact", () => {
  const { entries, head } = chainOf(5);
  expect(verifyChain("general", entries, head)).toMatchObject({
    intact: true,
    entries: 5,
    head: head.hash,
    fault: null,
  });
});

test("a chain without entries is intact", () => {
  expect(verifyChain("general", [], null)).toMatchObject({ intact: true, entries: 0 });
});

describe("every alteration is seen", () => {
  const altered = (change: (entry: AuditEntry) => AuditEntry, at = 2): string | null => {
    const { entries, head } = chainOf(5);
    return verifyChain(
      "general",
      entries.map((entry, index) => (index === at ? change(entry) : entry)),
      head,
    ).fault;
  };
  test.each<[string, (entry: AuditEntry) => AuditEntry, RegExp]>([
    [
      "content",
      (entry) => ({ ...entry, body: entry.body.replace("nguoi-3", "nguoi-9") }),
      /content of entry 3/,
    ],
    [
      "content and its hash",
      (entry) => {
        const body = entry.body.replace("nguoi-3", "nguoi-9");
        return { ...entry, body, hash: sha256(body) };
      },
      /entry 4 does not follow entry 3/,
    ],
    ["time", (entry) => ({ ...entry, at: new Date(0) }), /columns of entry 3/],
    ["person", (entry) => ({ ...entry, actorId: null }), /columns of entry 3/],
    ["kind", (entry) => ({ ...entry, kind: "session.ended" }), /columns of entry 3/],
    ["unit", (entry) => ({ ...entry, unit: "xa-an-hoa" }), /columns of entry 3/],
    ["number", (entry) => ({ ...entry, seq: 7 }), /entry 3 is missing/],
    ["chain", (entry) => ({ ...entry, chain: "round:x" }), /belongs to chain/],
  ])("%s", (_what, change, fault) => {
    expect(altered(change)).toMatch(fault);
  });

  test("an entry taken out of the middle", () => {
    const { entries, head } = chainOf(5);
    expect(verifyChain("general", entries.toSpliced(2, 1), head).fault).toMatch(/entry 3 is missing/);
  });

  test("the end cut off, the head row left", () => {
    const { entries, head } = chainOf(5);
    expect(verifyChain("general", entries.slice(0, 3), head).fault).toMatch(/kept head is at 5/);
  });

  test("the end cut off together with the head row, once a head is known from elsewhere", () => {
    const { entries, head } = chainOf(5);
    const kept = entries.slice(0, 3);
    expect(verifyChain("general", kept, kept.at(-1) ?? null).intact).toBe(true);
    expect(verifyChain("general", kept, kept.at(-1) ?? null, head).fault).toMatch(
      /known head 5 is not in this chain/,
    );
  });

  test("all written anew after a known head", () => {
    const { head } = chainOf(3);
    const anew = chainOf(4);
    const other = { seq: head.seq, hash: sha256("another history") };
    expect(verifyChain("general", anew.entries, anew.head, other).intact).toBe(false);
  });
});

test("an older known head is found inside a longer chain", () => {
  const { entries, head } = chainOf(5);
  expect(verifyChain("general", entries, head, entries[1]).intact).toBe(true);
});

test("data that do not fit the schema of their kind are never written", () => {
  const wrong = {
    chain: "general",
    at: new Date(0),
    actorId: null,
    kind: "unit.created",
    data: { key: "xa", name: 3 },
  };
  // @ts-expect-error the compiler refuses it too; a caller without types must be stopped as well
  expect(() => nextEntry(EMPTY_HEAD, wrong)).toThrow();
});

test("canonical JSON does not depend on the order of keys (RFC 8785, 3.2.3)", () => {
  expect(canonicalJson({ b: 1, a: "é" })).toBe(canonicalJson({ a: "é", b: 1 }));
  expect(canonicalJson({ b: 1e21, a: [true, null] })).toBe('{"a":[true,null],"b":1e+21}');
});
