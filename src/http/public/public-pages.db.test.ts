import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../test/support/app.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import { seedPublished } from "../../app/results/index.ts";

let chiso: TestApp;
beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
});
afterAll(() => chiso.close());

const page = async (url: string, headers: Record<string, string> = {}) =>
  chiso.request("GET", url, undefined, headers);
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ \/ ?/g, "/");
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"#]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

describe("every page", () => {
  test.each([
    "/",
    "/en",
    "/chi-so/par-index-province/2020",
    "/chi-so/papi/2022",
    "/chi-so/papi/2022?thanh-phan=d1&vung=T%C3%A2y%20Nguy%C3%AAn&sap-xep=ten",
    "/chi-so/par-index-ministry/2023",
    "/chi-so/ict-index/khong-ro",
    "/chi-so/national-reform/2023",
    "/en/chi-so/pci/2016",
    "/don-vi/vn63-02",
    "/don-vi/vn34-08",
    "/don-vi/agg-nation",
    "/en/don-vi/ministry-tu-phap",
    "/tim?q=ha%20giang",
    "/tim",
    "/nguon",
    "/thanh-phan-giao-dien",
  ])("%s is a whole document that needs no script", async (url) => {
    const answer = await page(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toMatch(/^<!doctype html><html lang="(vi|en)">/);
    expect(answer.body).not.toMatch(/<script|\sstyle=|NaN|undefined|\[object/);
  });

  test.each(["/", "/chi-so/par-index-province/2020", "/don-vi/vn63-02"])(
    "%s leads only to addresses that are there",
    async (url) => {
      const links = new Set(
        linksOf((await page(url)).body).filter((href) => href.startsWith("/") && href !== "/lam-viec/"),
      );
      for (const link of links)
        expect({ link, status: (await page(link)).statusCode }).toEqual({ link, status: 200 });
    },
    // A hundred pages, each drawn for the first time, on a machine that may be busy.
    240_000,
  );
});

// results-seeds.csv; two clicks from the front page: the province, and then its index of that year
describe("the press figures are found from the front page", () => {
  test("Hà Giang 2020: 83,87, 33/63, tăng 20 bậc, nhóm B; SIPAS 87,6, 25/63; PCI 61/63", async () => {
    expect(linksOf((await page("/")).body)).toContain("/don-vi/vn63-02");
    const unit = await page("/don-vi/vn63-02");
    expect(linksOf(unit.body)).toContain("/chi-so/par-index-province/2020");
    const text = textOf(unit.body);
    expect(text).toMatch(/83,87 33 ?\/63 ▲ tăng 20 bậc B/);
    expect(text).toMatch(/87,6\s+25 ?\/63 ▲ tăng 10 bậc/);
    expect(text).toMatch(/2020 không rõ 61 ?\/63/);
    expect(textOf((await page("/chi-so/par-index-province/2020")).body)).toMatch(
      /33 ?\/63 Hà Giang 83,87 ▲ tăng 20 bậc B/,
    );
  });

  test("Hà Tĩnh 2022: 85,95, 28/63, giảm 20 bậc, thứ 4 Bắc Trung Bộ", async () => {
    const text = textOf((await page("/don-vi/vn63-42")).body);
    expect(text).toMatch(/85,95 28 ?\/63 ▼ giảm 20 bậc thứ 4 Bắc Trung Bộ/);
  });

  test("Cao Bằng 2020: SIPAS 7,88/10 beside what it is on 100", async () => {
    expect(textOf((await page("/don-vi/vn63-04")).body)).toMatch(
      /7,88 ?\/10 tức 78,8\/100 61 ?\/63 ▼ giảm 2 bậc/,
    );
  });
});

// Nghị quyết 202/2025/QH15: 23 provinces formed by merging, 11 unchanged.
describe("the page of a province says what became of it and where its other results are", () => {
  test.each([
    {
      url: "/don-vi/vn63-42",
      says: "Giữ nguyên khi sắp xếp đơn vị hành chính cấp tỉnh năm 2025. Trang này ghi kết quả đến hết ngày 30/06/2025. Kết quả từ ngày 01/07/2025 xem tại trang Hà Tĩnh",
      leadsTo: "/don-vi/vn34-42",
    },
    {
      url: "/don-vi/vn34-42",
      says: "Kết quả các năm trước xem tại trang Hà Tĩnh trước ngày 01/07/2025",
      leadsTo: "/don-vi/vn63-42",
    },
    {
      url: "/don-vi/vn63-02",
      says: "Từ ngày 01/07/2025 hợp nhất với Tuyên Quang thành đơn vị mới mang tên Tuyên Quang",
      leadsTo: "/don-vi/vn34-08",
    },
    {
      url: "/don-vi/vn63-17",
      says: "hợp nhất với Phú Thọ và Vĩnh Phúc thành đơn vị mới mang tên Phú Thọ",
      leadsTo: "/don-vi/vn34-25",
    },
    {
      url: "/don-vi/vn34-25",
      says: "Thành lập từ ngày 01/07/2025 trên cơ sở hợp nhất Hòa Bình , Phú Thọ và Vĩnh Phúc",
      leadsTo: "/don-vi/vn63-17",
    },
  ])("$url: $says", async ({ url, says, leadsTo }) => {
    const { body } = await page(url);
    expect(textOf(body)).toContain(says);
    expect(linksOf(body)).toContain(leadsTo);
  });

  test("a new province shows what its predecessors earned, under their names", async () => {
    const text = textOf((await page("/don-vi/vn34-08")).body);
    expect(text).toMatch(/Hà Giang trước ngày 01\/07\/2025 .* 83,87 33 ?\/63 ▲ tăng 20 bậc B/);
  });
});

// published/results/papi/2018.csv has no parts of dimensions 2 and 4 for Quảng Ninh.
test("a unit of which parts are missing has no sum of parts", async () => {
  const { body } = await page("/don-vi/vn63-22");
  expect(textOf(body)).not.toContain("35,98");
  expect(textOf((await page("/don-vi/vn63-02")).body)).toContain("43,73");
});

test("a chart says in a sentence what years under one method show", async () => {
  const text = textOf((await page("/don-vi/vn63-02")).body);
  expect(text).toContain(
    "Tính từ lần đổi phương pháp gần nhất, PAPI của Hà Giang tăng từ 41,15 năm 2022 lên 43,73 năm 2024",
  );
  expect(text).toContain("PCI của Hà Giang đạt 64,39 năm 2022; chưa so sánh được với các năm trước");
});

// results-par-index: provinces 2024 by the Ministry of Home Affairs
test("the front page says who is first", async () => {
  expect(textOf((await page("/")).body)).toMatch(/PAR INDEX tỉnh năm 2024 Hải Phòng 96,17/);
});

test("the source of a figure is one click away from it", async () => {
  const { body } = await page("/chi-so/par-index-ministry/2023");
  expect(body).toMatch(/<td class="source-cell"><span class="source-marks"><a href="https:\/\//);
});

// results-notes section 4
test.each([
  { url: "/don-vi/vn63-31", says: "in giá trị 91,81/100" },
  { url: "/don-vi/vn63-22", says: "in 81 (đã làm tròn)" },
  { url: "/don-vi/vn63-40", says: "Tổng 8 phần công bố là 45,22, khác tổng in." },
  { url: "/don-vi/vn63-40", says: "Giá trị in 3,99 khác tổng 3 phần (3,4857)" },
  { url: "/don-vi/vn63-22", says: "phần công bố là 46,6" },
  { url: "/don-vi/vn63-77", says: "Báo in 40,62" },
  { url: "/don-vi/vn63-62", says: "Báo in 39,89" },
])("$url shows the conflict “$says”", async ({ url, says }) => {
  expect(textOf((await page(url)).body)).toContain(says);
});

describe("an address that is not there", () => {
  test.each([
    "/chi-so/pci/1999",
    "/chi-so/khong-co/2020",
    "/don-vi/khong-co",
    "/chi-so/pci/abc",
    "/en/chi-so/pci/1999",
  ])("%s gets a page that leads on", async (url) => {
    const answer = await page(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(linksOf(answer.body).some((href) => href.includes("/chi-so/par-index-province"))).toBe(true);
  });
});

test("an index without a year leads to its newest one", async () => {
  const answer = await page("/chi-so/sipas");
  expect({ status: answer.statusCode, to: answer.headers["location"] }).toEqual({
    status: 302,
    to: "/chi-so/sipas/2024",
  });
});

test("a page is sent once and then only confirmed", async () => {
  const first = await page("/chi-so/pci/2016");
  const again = await page("/chi-so/pci/2016", { "if-none-match": String(first.headers["etag"]) });
  expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: "" });
});

test.each(["br", "gzip"])("a reader who takes %s is sent it", async (encoding) => {
  const answer = await page("/chi-so/pci/2016", { "accept-encoding": encoding });
  expect(answer.headers["content-encoding"]).toBe(encoding);
  expect(answer.headers["vary"]).toContain("accept-encoding");
});

test("the files beside the title keep every digit of the source", async () => {
  const csv = await page("/chi-so/pci/2016.csv");
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(csv.body.startsWith("\uFEFFindex,year,unit,unit_name,component,value")).toBe(true);
  expect(csv.body.trim().split("\r\n")).toHaveLength(64);
  const xlsx = await page("/chi-so/pci/2016.xlsx");
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe("PK");
});

test("words of a search never become part of the page", async () => {
  const answer = await page(`/tim?q=${encodeURIComponent('"><img src=x>')}`);
  expect(answer.body).not.toContain("<img");
});

describe("the API", () => {
  test("lists indices, rankings, units, sources in the form it describes", async () => {
    const urls = [
      "/api/published/indices",
      "/api/published/indices/par-index-province/years/2022",
      "/api/published/indices/ict-index/years/unknown",
      "/api/published/units?q=ha%20tinh",
      "/api/published/units/vn63-42",
      "/api/published/sources",
      "/api/published/indices/pci/years/2016/csv",
    ];
    for (const url of urls)
      expect({ url, status: (await page(url)).statusCode }).toEqual({ url, status: 200 });
  });

  test("takes a file, previews it, writes it, and the page shows it", async () => {
    const owner = await chiso.signIn("noivu");
    const body = multipart(
      "kết quả.csv",
      "year,index,unit,value,scale_max,rank,ranked_units,source_title,source_kind\r\n2025,sipas,Tuyên Quang,85.12,100,9,34,Bộ Nội vụ,official\r\n",
    );
    const preview = await chiso.app.inject({
      method: "POST",
      url: "/api/published/imports",
      headers: { cookie: owner.cookie, "x-csrf-token": owner.session.csrfToken, ...body.headers },
      payload: body.payload,
    });
    expect(preview.json()).toMatchObject({ fileName: "kết quả.csv", faults: [], counts: { new: 1 } });
    const committed = await owner.request("POST", `/api/published/imports/${preview.json().id}/commit`, {});
    expect(committed.json()).toMatchObject({ added: 1 });
    expect(textOf((await page("/chi-so/sipas/2025")).body)).toMatch(/9 ?\/34 Tuyên Quang 85,12/);
  });

  test("enters one figure from a form", async () => {
    const owner = await chiso.signIn("noivu");
    const body = {
      index: "sipas",
      year: 2025,
      unit: "vn34-01",
      value: "88,1",
      rank: 1,
      source: { title: "Bộ Nội vụ", kind: "official" },
    };
    expect((await owner.request("POST", "/api/published/results", body)).json()).toMatchObject({
      state: "new",
    });
    const wrong = await owner.request("POST", "/api/published/results", { ...body, unit: "vn34-99" });
    expect(wrong.json()).toMatchObject({ code: "invalid", faults: [{ path: "unit" }] });
  });
});

function multipart(name: string, content: string) {
  const edge = "----chiso";
  const payload = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${edge}--\r\n`;
  return { payload, headers: { "content-type": `multipart/form-data; boundary=${edge}` } };
}
