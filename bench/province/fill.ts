import { sql } from "kysely";
import { type BenchWorld, leafCodes, OWNER } from "./world.ts";

/** Every input of every sheet typed, every second line explained, and `files` documents at every line. */
export async function fillRound({ db, owner }: BenchWorld, round: string, files: number): Promise<void> {
  const lines = sql`unnest(${leafCodes()}::text[]) with ordinality as line (leaf, place)`;
  await sql`insert into answers
    select s.round_id, s.unit_key, line.leaf, input, to_jsonb(15 + (line.place % 5)), 1, now(), ${owner}
    from submissions s, ${lines}, unnest(array['done', 'planned']) as input where s.round_id = ${round}`.execute(
    db,
  );
  await sql`insert into explanations
    select s.round_id, s.unit_key, line.leaf, 'Ba nhiệm vụ lùi hạn do chờ hướng dẫn của cấp trên.', 1, now(), ${owner}
    from submissions s, ${lines} where s.round_id = ${round} and line.place % 2 = 0`.execute(db);
  await sql`create temporary table filling as
    select gen_random_uuid() as id, s.round_id, s.unit_key, line.leaf, copy
    from submissions s, ${lines}, generate_series(1, ${files}::int) as copy where s.round_id = ${round}`.execute(
    db,
  );
  await sql`insert into documents (id, unit_key, kind, title, document_number, document_date, issuer, latest_version,
      created_at, created_by, updated_at, updated_by, number_words, head_text)
    select id, unit_key, 'report', 'Báo cáo kết quả tiêu chí ' || leaf, copy || '/BC-UBND', '2026-03-15', 'UBND xã', 1,
      now(), ${owner}, now(), ${owner}, copy || ' bc ubnd', 'bao cao ket qua tieu chi ' || replace(leaf, '.', ' ')
    from filling`.execute(db);
  await sql`insert into document_versions (document_id, version, unit_key, link, added_at, added_by)
    select id, 1, unit_key, 'https://xa.gov.vn/bao-cao', now(), ${owner} from filling`.execute(db);
  await sql`insert into evidence (id, round_id, unit_key, leaf, link, title, document_number, document_date, page,
      added_at, added_by, document_id, document_version)
    select gen_random_uuid(), round_id, unit_key, leaf, 'https://xa.gov.vn/bao-cao', 'Báo cáo kết quả tiêu chí ' || leaf,
      copy || '/BC-UBND', '2026-03-15', '3', now(), ${owner}, id, 1
    from filling`.execute(db);
  await sql`drop table filling`.execute(db);
  await sql`analyze`.execute(db);
}

/** Hands every sheet of a round in, without receipts: only the state matters to the appraisers. */
export async function handAllIn({ db, owner }: BenchWorld, round: string): Promise<void> {
  await sql`update submissions set state = 'submitted', submitted_at = now(), submitted_by = ${owner}, receipt_hash = ''
    where round_id = ${round}`.execute(db);
}

const WORDS = [
  ["cai cach hanh chinh", "cải cách hành chính"],
  ["chuyen doi so", "chuyển đổi số"],
  ["kiem soat thu tuc", "kiểm soát thủ tục"],
  ["to chuc bo may", "tổ chức bộ máy"],
  ["tai chinh cong", "tài chính công"],
  ["mot cua lien thong", "một cửa liên thông"],
  ["phan anh kien nghi", "phản ánh, kiến nghị"],
] as const;
export const SEARCHES = [
  "cải cách hành chính",
  "kiem soat thu tuc quy 3",
  "123/KH",
  "chuyển đổi số xã 77",
  "tai chinh",
];

/** One library of `count` documents with words, numbers and two pages of text each. */
export async function fillLibrary({ db, owner }: BenchWorld, count: number): Promise<void> {
  const bare = WORDS.map(([word]) => word);
  const marked = WORDS.map(([, word]) => word);
  await sql`create temporary table shelf as
    select gen_random_uuid() as id, n, (${bare}::text[])[1 + n % 7] as bare, (${marked}::text[])[1 + n % 7] as marked
    from generate_series(1, ${count}::int) as n`.execute(db);
  await sql`insert into documents (id, unit_key, kind, title, document_number, document_date, issuer, latest_version,
      created_at, created_by, updated_at, updated_by, number_words, head_text, body_text)
    select id, ${OWNER}, (array['decision', 'plan', 'report', 'letter'])[1 + n % 4],
      'Văn bản về ' || marked || ' quý ' || (1 + n % 4) || ', xã ' || (n % 150), n || '/KH-UBND',
      date '2024-01-01' + (n % 1000), 'UBND tỉnh', 1, now(), ${owner}, now(), ${owner}, n || ' kh ubnd',
      'van ban ve ' || bare || ' quy ' || (1 + n % 4) || ' xa ' || (n % 150) || ' ' || n || ' kh ubnd',
      repeat('noi dung ' || bare || ' nhiem vu giai phap tham quyen quyet dinh so ' || (n % 997) || ' ', 12)
    from shelf`.execute(db);
  await sql`insert into document_versions (document_id, version, unit_key, link, added_at, added_by)
    select id, 1, ${OWNER}, 'https://tinh.gov.vn/van-ban', now(), ${owner} from shelf`.execute(db);
  await sql`drop table shelf`.execute(db);
  await sql`analyze documents`.execute(db);
}
