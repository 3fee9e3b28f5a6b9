"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";

/** One thing to choose; `run` is called with what was typed when it is not an option but an act ("Add …"). */
export interface Choice<Option> {
  key: string;
  label: string;
  hint?: string;
  option: Option;
}

interface ComboboxProps<Option> {
  id: string;
  label?: string;
  placeholder?: string;
  describedBy?: string;
  isInvalid?: boolean;
  /** What stands in the box when nobody types. */
  text: string;
  /** The choices for what was typed; a rejected promise shows as none. */
  find(query: string): Promise<Choice<Option>[]>;
  onChoose(option: Option, typed: string): void;
  /** Leaving the box with words that were not chosen from the list. */
  onLeave?(typed: string): void;
  /** The box is emptied after a choice, for adding to a list. */
  isAdding?: boolean;
  /** Enter takes the best choice for what is typed, also before the list is shown. */
  isEager?: boolean;
  /** Enter found nothing to take. */
  onNothing?(typed: string): void;
  /** Backspace in the empty box; a key held down counts once. */
  onTakeBack?(): void;
}

const PAUSE_MS = 180;

/** A text box with suggestions, after the ARIA combobox pattern. */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const {
    id,
    label,
    placeholder,
    describedBy,
    isInvalid,
    text,
    find,
    onChoose,
    onLeave,
    isAdding = false,
    isEager = false,
    onNothing,
    onTakeBack,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choice<Option>[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const answered = useRef("");
  const listId = useId();

  function ask(query: string, wait: number) {
    clearTimeout(timer.current);
    asked.current += 1;
    const turn = asked.current;
    timer.current = setTimeout(async () => {
      const found = await find(query).catch(() => []);
      if (turn !== asked.current) return;
      answered.current = query;
      setChoices(found);
      setActive(0);
      setIsOpen(true);
    }, wait);
  }

  function close() {
    clearTimeout(timer.current);
    asked.current += 1;
    setIsOpen(false);
    setChoices([]);
  }

  /** Whether the list is not of what is typed now. */
  function isBehind(words: string): boolean {
    return words.trim() !== "" && (!isOpen || answered.current !== words);
  }

  function choose(choice: Choice<Option>) {
    close();
    const words = typed ?? "";
    setTyped(isAdding ? "" : null);
    onChoose(choice.option, words);
  }

  async function chooseBest(query: string) {
    clearTimeout(timer.current);
    asked.current += 1;
    const turn = asked.current;
    const found = await find(query).catch(() => null);
    if (turn !== asked.current || found === null) return;
    const [best] = found;
    if (best) choose(best);
    else onNothing?.(query);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const choice = isOpen ? choices[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) ask(event.currentTarget.value, 0);
      else if (choices.length > 0) {
        setActive((active + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length);
      }
    } else if (event.key === "Enter" && isEager && isBehind(event.currentTarget.value)) {
      event.preventDefault();
      void chooseBest(event.currentTarget.value);
    } else if (event.key === "Enter" && choice) {
      event.preventDefault();
      choose(choice);
    } else if (event.key === "Backspace" && event.currentTarget.value === "" && !event.repeat) {
      onTakeBack?.();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <div className="combobox">
      <input
        id={id}
        className="field-control"
        role="combobox"
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-expanded={isOpen && choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[active] ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        placeholder={placeholder}
        value={typed ?? text}
        onChange={(event) => {
          setTyped(event.target.value);
          ask(event.target.value, PAUSE_MS);
        }}
        onKeyDown={press}
        onBlur={() => {
          close();
          if (typed !== null) onLeave?.(typed);
          setTyped(null);
        }}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label ?? "Suggestions"}
        className="combobox-list"
        hidden={!isOpen || choices.length === 0}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
          <div
            key={choice.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>{choice.label}</span>
            {choice.hint && <span className="muted small">{choice.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
