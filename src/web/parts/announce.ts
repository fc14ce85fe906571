import { notifications } from "@mantine/notifications";
import { storedLanguage } from "../words/language.tsx";

const SHOWN_MS = 6000;

/** Says that an act is done where its page has given way to another; a screen reader hears it too. */
export function announce(text: string): void {
  notifications.show({
    message: text,
    color: "accent",
    autoClose: SHOWN_MS,
    withBorder: true,
    closeButtonProps: { "aria-label": storedLanguage() === "en" ? "Close" : "Đóng" },
  });
}
