import { Menu } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MoreMenu } from "../../ui/MoreMenu";
import { OptionsDialog } from "./OptionsDialog";

/** What is changed for all rooms while they are open. */
export function LiveTools() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <MoreMenu label={t("plan.liveTools")}>
        <Menu.Item leftSection={<IconAdjustments size={18} />} onClick={() => setAsking(true)}>
          {t("plan.options.menu")}
        </Menu.Item>
      </MoreMenu>
      {asking && <OptionsDialog onClose={() => setAsking(false)} />}
    </>
  );
}
