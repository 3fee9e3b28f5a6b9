/** The paper's own pages as a new paper has them: what every paper must say, to be put into its own words. */
export const seedPages = [
  {
    slug: "about",
    title: "About us",
    language: "en",
    text: `We report what happens in Korea and what the world has to do with it, in English and in Korean.

## How we work

Every story is read by an editor before it goes out. When we were wrong we say so, at the story itself and among our [corrections](/corrections).

## Who we are

The newsroom is in Seoul. Write to us by the ways on the [contact page](/contact); who is answerable for the paper stands in the [imprint](/imprint).`,
  },
  {
    slug: "contact",
    title: "Contact",
    language: "en",
    text: `## The newsroom

- Tips and stories: desk@courier.example
- Something is wrong: corrections@courier.example

## The publisher

Hangang Courier Press
1 Example Street
Seoul`,
  },
  {
    slug: "imprint",
    title: "Imprint",
    language: "en",
    text: `Published by Hangang Courier Press, 1 Example Street, Seoul.

Answerable for the content: the editor in chief.

This is a paper that was invented to show how Stet works. Put your own words here before you publish anything.`,
  },
];
