import { useQuery } from "@tanstack/react-query";
import { hashOf } from "../api/library.ts";

/** SHA-256 of the chosen file, in hexadecimal; null as long as it is not known, or where the browser cannot tell. */
export function useFileHash(file: File | null): string | null {
  const { data } = useQuery({
    queryKey: ["hash", file?.name, file?.size, file?.lastModified],
    queryFn: async () => (file && (await hashOf(file))) ?? null,
    enabled: file !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return file === null ? null : (data ?? null);
}
