import { CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isolated } from "../../ui/Say";
import { useLive, useMeeting } from "../meeting/MeetingContext";
import { NamesDetails } from "./NamesDetails";
import classes from "./Rooms.module.css";

/** What the server remarked on the plan: rules it could not keep, lines of the list that fit nobody. */
export function PlanRemarks() {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const { remarks } = useLive();
  const warnings = remarks?.warnings ?? [];
  const unmatched = remarks?.unmatched ?? [];
  const unlisted = remarks?.unlisted ?? [];
  return (
    <div role="status">
      {remarks && (
        <section className={classes.remarks} aria-label={t("plan.remarks.title")}>
          <div>
            <NamesDetails
              open
              title={t("plan.remarks.warnings", { count: warnings.length })}
              lines={warnings.map((name) => ({ key: name, name }))}
            />
            <NamesDetails
              title={t("plan.remarks.unmatched", { count: unmatched.length })}
              lines={unmatched.map(({ line, name, group, reason }) => ({
                key: String(line),
                name: t("plan.remarks.row", {
                  line,
                  name: isolated(name),
                  group: isolated(group),
                  reason,
                }),
              }))}
            />
            <NamesDetails
              title={t("plan.remarks.unlisted", { count: unlisted.length })}
              lines={unlisted.map(({ id, name }) => ({ key: id, name }))}
            />
          </div>
          <CloseButton
            size={44}
            aria-label={t("plan.remarks.dismiss")}
            onClick={() => store.tell({ event: "local.planRemarks", remarks: null })}
          />
        </section>
      )}
    </div>
  );
}
