"""Articles written for the tests: all countries, people and outlets in them are invented."""

TALKS_TITLE = "Kaldria turns down Verenian offer to keep rocket units 25 miles from ceasefire line"

TALKS = f"""{TALKS_TITLE}

Kaldrian Prime Minister Ilse Marend, left, with Verenian President Teodor Vask in Torvik, Kaldria, October 30, 2026. (State Press Service)

TORVIK (Coastline) — Kaldria turned down a Verenian offer to keep its rocket units some 25 miles from the ceasefire line in the Ardel valley.

Instead, Prime Minister Ilse Marend insisted that the units leave the valley altogether, an unnamed senior Kaldrian official told reporters on Monday November 16 following a meeting in Torvik between Marend and Verenian Foreign Minister Orsen Dahl.

Marend also demanded that all launchers that could reach Kaldrian towns be withdrawn from Ardel, the Kaldrian official said during a briefing, according to Kaldrian broadcasters.

Kaldria is worried that Verenia will stockpile “hundreds and thousands of rockets” in Ardel.  “Verenia wants to turn Ardel into a firing range. And we will not stand by,” the official said.

“The withdrawal of Verenia must include the removal of long-range launchers, halting the production of guidance systems as well as the shelters that protect the rockets, and the closure of river crossings that permit smuggling of these weapons to Ardel and to Lom,” said the official, according to the Sarn Courier. “Verenia has a certain ability to prevent this.”

The official said that the two-hour discussion “was a very important meeting at a difficult time.”

The Verenian delegation that came to Torvik on Monday also included Verenian Chief of the General Staff Radko Sulim.

Also at the meeting were Defense Minister Anselm Berg, National Security Adviser Mira Ben-Tal and Army Chief of Staff Gustav Eiken.

Prior to the meeting, Marend said, according to a statement from her office: “The link between us is strong. Verenia sent 40 observers to the border during the recent summit.”

Be the first to comment on "{TALKS_TITLE}"

Leave a comment

Your email address will not be published.
"""

STORM = """Storm leaves 14 dead on the coast of Verenia

By Lina Osk, Coastline

At least 14 people died and about 3,000 homes were damaged when a storm struck the coast of Verenia on Sunday, the interior ministry said. It was the deadliest storm in the country since 1987.

Power was cut to nearly half of the households in Sarn. Repairs will cost between $3 and $5 billion, according to a report by the insurers' association.

“We have never seen anything like it,” said the mayor of Sarn, Petra Holm. “Who could have known?”

Share this article

Read more: How storms form
"""
