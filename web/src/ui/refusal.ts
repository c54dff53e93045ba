import type { TFunction } from "i18next";
import { ApiError } from "../api/http";

/** The sentence for a person whom the server refused something. */
export function sentenceOf(error: unknown, t: TFunction): string {
  if (error instanceof ApiError) {
    if (error.code === "OFFLINE") return t("app.offline");
    if (error.message !== "") return error.message;
  }
  return t("app.unexpected");
}

/** The same for a command on the socket. */
export function sentenceOfRefusal(refusal: { code: string; error: string }, t: TFunction): string {
  if (refusal.code === "OFFLINE") return t("app.offline");
  return refusal.error === "" ? t("app.unexpected") : refusal.error;
}
