/**
 * `Content-Disposition` that keeps a Vietnamese file name (RFC 6266, RFC 5987): plain letters for old programs, the true
 * name in UTF-8 beside.
 */
export function contentDisposition(kind: "attachment" | "inline", name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\w.()-]+/g, "_");
  const encoded = encodeURIComponent(name.normalize("NFC")).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function attachment(name: string): string {
  return contentDisposition("attachment", name);
}
