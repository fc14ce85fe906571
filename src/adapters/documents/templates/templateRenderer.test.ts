import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../../test/support/docxText.ts";
import { checkTags } from "../../../app/templates/checkTags.ts";
import { defaultTemplate } from "../../../app/templates/defaultTemplate.ts";
import { placeholdersOf } from "../../../app/templates/placeholders.ts";
import { sampleData } from "../../../app/templates/sampleData.ts";
import { tagData } from "../../../app/templates/tagData.ts";
import { TEMPLATE_PURPOSES } from "../../../contract/templates.ts";
import { writeDocx } from "../docx/writeDocx.ts";
import { createTemplateRenderer } from "./templateRenderer.ts";

const renderer = createTemplateRenderer();
const REPORT = placeholdersOf("report");
const report = () => writeDocx(defaultTemplate("report"));
const said = (bytes: Uint8Array): string => {
  try {
    renderer.read(bytes);
    return "";
  } catch (error) {
    return (error as { faults: { vi: string }[] }).faults.map(({ vi }) => vi).join(" ");
  }
};
const changed = async (edit: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> => {
  const parts = unzipSync(await report());
  edit(parts);
  return zipSync(parts);
};

describe("the shipped templates", () => {
  test.each(TEMPLATE_PURPOSES)(
    "the default for %s is sound, and filled nothing is left to fill",
    async (purpose) => {
      const bytes = await writeDocx(defaultTemplate(purpose));
      expect(checkTags(renderer.read(bytes), placeholdersOf(purpose))).toEqual([]);
      const filled = await renderer.render(bytes, tagData(sampleData(purpose), placeholdersOf(purpose)));
      expect(docxParagraphs(docxXml(filled)).filter((line) => /[{}]/.test(line))).toEqual([]);
    },
  );
  test("words, loops, tables and charts come to stand in their places, whatever letters they hold", async () => {
    const chart = {
      kind: "chart",
      title: "Thứ hạng tăng hai bậc",
      form: "lines",
      categories: ["2024", "2025"],
      series: [{ name: "PAR INDEX", values: [7, 5] }],
      lowerIsBetter: true,
      source: "Nguồn: kết quả đã công bố",
    } as const;
    const table = {
      kind: "table",
      columns: [{ header: "Chỉ tiêu", width: 1, align: "left" }],
      rows: [{ cells: ["Tỷ lệ < 5 & > 2"] }],
    } as const;
    const data = tagData(
      {
        issuer: "SỞ NỘI VỤ",
        about: "kết quả {nam} & <b>cải cách</b>",
        body: { blocks: [{ kind: "heading", level: 1, text: "I. KẾT QUẢ" }] },
        charts: { blocks: [chart] },
        annexes: { blocks: [table] },
        recipientLines: "Như trên;\n- Lưu: VT",
        draft: false,
      },
      REPORT,
    );
    const filled = await renderer.render(await report(), data);
    const text = docxParagraphs(docxXml(filled)).join("\n");
    for (const words of [
      "SỞ NỘI VỤ",
      "kết quả {nam} & <b>cải cách</b>",
      "I. KẾT QUẢ",
      "Tỷ lệ < 5 & > 2",
      "Lưu: VT",
      "Thứ hạng tăng hai bậc",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("DỰ THẢO");
    const parts = unzipSync(filled);
    expect(Object.keys(parts)).toContain("word/media/chisoChart1.png");
    expect(new TextDecoder().decode(parts["[Content_Types].xml"])).toMatch(/Extension="png"/i);
    expect(new TextDecoder().decode(parts["word/_rels/document.xml.rels"])).toContain("chisoChart1");
  });
});

describe("files of strangers", () => {
  test("a file that is no Word document is refused with what to do", () => {
    expect(said(strToU8("xin chào"))).toContain("không phải văn bản Word");
    expect(said(zipSync({ "a.txt": strToU8("a") }))).toContain("không phải văn bản Word");
    expect(said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain("mật khẩu");
    expect(said(strToU8("PK\u0003\u0004hỏng"))).toContain("bị hỏng");
  });
  test("macros are refused, under whatever name the file comes", async () => {
    expect(
      said(
        await changed((parts) => {
          parts["word/vbaProject.bin"] = strToU8("x");
        }),
      ),
    ).toContain("macro");
  });
  test("content fetched from elsewhere is refused; a link that a reader clicks is not", async () => {
    const relation = (type: string, target: string) =>
      changed((parts) => {
        const name = "word/_rels/document.xml.rels";
        const xml = new TextDecoder().decode(parts[name]);
        const type2 = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
        parts[name] = strToU8(
          xml.replace(
            "</Relationships>",
            `<Relationship Id="x9" Type="${type2}" Target="${target}" TargetMode="External"/></Relationships>`,
          ),
        );
      });
    expect(said(await relation("image", "http://example.org/a.png"))).toContain("example.org");
    expect(said(await relation("attachedTemplate", "file:///mau.dotm"))).toContain("bên ngoài");
    expect(said(await relation("hyperlink", "https://example.org"))).toBe("");
  });
  test("entities and embedded files are refused", async () => {
    const main = "word/document.xml";
    expect(
      said(
        await changed((parts) => {
          parts[main] = strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${new TextDecoder().decode(parts[main])}`);
        }),
      ),
    ).toContain("bị hỏng");
    expect(
      said(
        await changed((parts) => {
          parts["word/embeddings/a.xlsx"] = strToU8("x");
        }),
      ),
    ).toContain("đối tượng nhúng");
  });
  test("a file that swells when unpacked is refused before it is unpacked", async () => {
    const zeros = new Uint8Array(45 * 1024 * 1024);
    expect(
      said(
        await changed((parts) => {
          parts["word/media/a.bin"] = zeros;
        }),
      ),
    ).toContain("quá lớn");
  });
});
