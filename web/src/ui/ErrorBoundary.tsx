import i18next from "i18next";
import type { ReactNode } from "react";
import { Component } from "react";
import { Message } from "./Message";

/** What is shown in place of a page that broke: never an empty screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Message
        title={i18next.t("gone.failed.title")}
        text={i18next.t("gone.failed.text")}
        action={i18next.t("gone.failed.action")}
        onAction={() => window.location.reload()}
      />
    );
  }
}
