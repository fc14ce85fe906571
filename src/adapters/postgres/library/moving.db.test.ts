import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDatabase } from "../../../../test/support/database.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { LibrarySearch } from "../../../contract/library.ts";
import { migrate, readMigrations } from "../migrate.ts";
import type { Database } from "../schema.ts";
import { createStore } from "../store.ts";

const PERSON = "01890000-0000-7000-8000-000000000001";
const id = (place: number): string => `01890000-0000-7000-8000-0000000001${String(place).padStart(2, "0")}`;
const COMMUNE = "xa-a" as UnitKey;
const DEPARTMENT = "so-tu-phap" as UnitKey;

/** A store from before there was a library: two sheets of a commune and one of a province, with evidence. */
const BEFORE = `
insert into units (key, name, family) values ('xa-a', 'Xã A', 'commune'), ('so-tu-phap', 'Sở Tư pháp', 'department'),
  ('so-noi-vu', 'Sở Nội vụ', 'department'), ('tinh', 'Tỉnh', 'province');
insert into accounts (id, username, display_name, password_hash, created_at)
  values ('${PERSON}', 'a', 'Cán bộ A', '', now());
insert into rounds (id, title, kind, method_id, method_version, period, owner_unit_key, clock, created_at, created_by)
  select ('01890000-0000-7000-8000-0000000000' || n)::uuid, 'Đợt ' || n, kind, 'm', '1', '2026', 'so-noi-vu', '{}', now(),
         '${PERSON}'::uuid
  from (values ('11', 'measures'), ('12', 'measures'), ('13', 'measured')) as r (n, kind);
insert into round_units (round_id, unit_key, family)
  select id, case kind when 'measured' then 'tinh' else 'xa-a' end, 'x' from rounds;
insert into submissions (round_id, unit_key, state) select round_id, unit_key, 'draft' from round_units;
insert into leaf_assignments (round_id, leaf, lead_key)
  select id, '1.1', 'so-tu-phap' from rounds where kind = 'measured';
insert into files (id, sha256, name, media_type, size, uploaded_at, uploaded_by) values
  ('${id(1)}', repeat('a', 64), 'Kế hoạch.pdf', 'application/pdf', 10, now(), '${PERSON}'),
  ('${id(2)}', repeat('a', 64), 'ke hoach ban 2.pdf', 'application/pdf', 10, now(), '${PERSON}'),
  ('${id(3)}', repeat('b', 64), 'anh.png', 'image/png', 10, now(), '${PERSON}');
insert into evidence (id, round_id, unit_key, leaf, file_id, link, title, document_number, document_date, added_at, added_by)
  select e.id::uuid, r.id, u.unit_key, '1.1', e.file::uuid, e.link, e.title, e.number, '2026-01-05'::date,
         now() + e.nth * interval '1 s', '${PERSON}'
  from (values (1, '${id(11)}', '11', '${id(1)}', null, 'Kế hoạch Đổi mới', '15/KH-UBND'),
               (2, '${id(12)}', '12', '${id(2)}', null, 'Kế hoạch (dùng lại)', '15/kh-ubnd'),
               (3, '${id(13)}', '12', '${id(3)}', null, 'Bảng niêm yết', ''),
               (4, '${id(14)}', '13', null, 'https://x.vn/a', 'Quyết định trên cổng', '7/QĐ-UBND')
       ) as e (nth, id, round, file, link, title, number)
  join rounds r on r.title = 'Đợt ' || e.round
  join round_units u on u.round_id = r.id;
`;

test("evidence from before the library moves into it, the same bytes once, and is found there", async () => {
  const database = await openTestDatabase<Database>({ empty: true });
  try {
    const migrations = await readMigrations();
    const library = migrations.findIndex(({ name }) => name === "0006-library");
    await migrate(database.db, migrations.slice(0, library));
    await sql.raw(BEFORE).execute(database.db);
    await migrate(database.db, migrations);
    const store = createStore(database.db);
    const found = (unit: UnitKey, q: string) =>
      store.read((tx) => tx.library.search(unit, LibrarySearch.parse({ q })));

    const plan = await found(COMMUNE, "doi moi");
    expect(plan.documents).toMatchObject([
      { id: id(11), kind: "plan", title: "Kế hoạch Đổi mới", documentNumber: "15/KH-UBND", uses: 2 },
    ]);
    expect((await found(COMMUNE, "15/KH-UBND")).total).toBe(1);
    expect((await found(COMMUNE, "")).documents.map(({ kind }) => kind).sort()).toEqual(["photo", "plan"]);
    const [decision] = (await found(DEPARTMENT, "quyet dinh")).documents;
    expect(decision).toMatchObject({ kind: "decision", latest: { link: "https://x.vn/a", file: null } });
    const kept = await database.db
      .selectFrom("evidence")
      .select(["document_id", "title"])
      .orderBy("id")
      .execute();
    expect(kept.map(({ title }) => title)).toEqual([
      "Kế hoạch Đổi mới",
      "Kế hoạch (dùng lại)",
      "Bảng niêm yết",
      "Quyết định trên cổng",
    ]);
    const waiting = await database.db.selectFrom("file_facts").select(["state"]).execute();
    expect(waiting.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  } finally {
    await database.close();
  }
});
