"use client";

import { FrontScreen, type FrontScreenProps } from "#components/newsroom/fronts/front-screen.client.tsx";
import { fillSlots } from "#site/front/arrange-front.ts";

/** The screen of a front with the very function that fills readers' pages. */
export function FrontEditor(props: FrontScreenProps) {
  return <FrontScreen {...props} arrange={fillSlots} />;
}
