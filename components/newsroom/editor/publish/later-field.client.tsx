"use client";

import { useEffect } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { MomentField, startMoment } from "../../schedule/moment-field.client.tsx";
import type { PublishTimeProps } from "./publish-time.client.tsx";

/** The moment of a publication; it starts at the coming hour. */
export function LaterField(props: PublishTimeProps & { when: MomentInput }) {
  const { when, onChange, paperZone, problem } = props;
  const isEmpty = when.local === "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what it opens with; emptied by hand it stays empty.
  useEffect(() => {
    if (isEmpty) onChange(startMoment(null, when.zone));
  }, []);
  return <MomentField value={when} onChange={onChange} paperZone={paperZone} problem={problem} />;
}
