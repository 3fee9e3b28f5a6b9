"use client";

import { useState } from "react";

/** The value as it stood when holding began: nothing may move away under somebody's hand. */
export function useHeld<Value>(value: Value, isHolding: boolean): Value {
  const [held, setHeld] = useState(value);
  if (!isHolding && held !== value) setHeld(value);
  return isHolding ? held : value;
}
