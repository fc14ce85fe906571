import {
  Alert,
  Anchor,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  NativeSelect,
  PasswordInput,
  Radio,
  Select,
  Textarea,
  TextInput,
} from "@mantine/core";

/** The accent of ui/tokens.css, from its softest to its strongest tone. */
const ACCENT: MantineColorsTuple = [
  "#eef6f8",
  "#dcebee",
  "#c3dde2",
  "#a9ced6",
  "#76aebb",
  "#3f8a9a",
  "#1b6b7c",
  "#0b5566",
  "#073d4a",
  "#052c36",
];

const field = {
  size: "md" as const,
  inputWrapperOrder: ["label" as const, "description" as const, "error" as const, "input" as const],
};

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 7,
  colors: { accent: ACCENT },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  headings: { fontFamily: "var(--font)", fontWeight: "650" },
  defaultRadius: "var(--radius)",
  black: "#17211f",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.9375rem", lg: "1.125rem", xl: "1.5rem" },
  focusRing: "never",
  cursorType: "pointer",
  components: {
    Button: Button.extend({ defaultProps: { size: "md" } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    PasswordInput: PasswordInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    Select: Select.extend({ defaultProps: { ...field, allowDeselect: false } }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    Radio: Radio.extend({ defaultProps: { size: "md" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: "var(--radius)", overlayProps: { backgroundOpacity: 0.35 } },
    }),
    Alert: Alert.extend({ defaultProps: { radius: "var(--radius)" } }),
    Badge: Badge.extend({ defaultProps: { radius: "var(--radius)", variant: "light" } }),
    Anchor: Anchor.extend({ defaultProps: { underline: "always" } }),
  },
});

/** Binds Mantine's own variables to our tokens, so that no colour is written twice. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--ground)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-faint)",
    "--mantine-color-error": "var(--danger)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-anchor": "var(--accent)",
  },
  dark: {},
});
