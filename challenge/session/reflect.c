/* Causes and prompts as tables. */

#include "challenge/session/reflect.h"

static const EdaMissCause causes[] = {
  { 'D', "wrong direction", "The relation is there, and it goes the other way." },
  { 'M', "right idea, wrong size", "It is there, but smaller or larger than claimed." },
  { 'S', "wrong shape", "The shape or form was another one." },
  { 'Q', "data quality", "Faults of the data got in the way." },
  { 'W', "wrong picture of the domain", "The world behind the file works differently." },
  { 'C', "concept not known", "The claim used a term that was not clear." },
  { 'T', "mistyped", "The line did not say what was meant." },
  { 'L', "fair bet, bad luck", "It was worth betting on, and this time it failed." },
};

static const EdaReflectPrompt prompts[] = {
  { "worked", "What worked?" },
  { "longest", "What took longest, and why?" },
  { "look-for", "Which pattern will you look for next time?" },
  { "if-then", "One plan for next time: if I see …, I will …" },
};

const EdaMissCause *
eda_miss_causes (guint *n)
{
  *n = G_N_ELEMENTS (causes);
  return causes;
}

const EdaMissCause *
eda_miss_cause_find (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].letter == letter)
      return &causes[i];
  return NULL;
}

const EdaReflectPrompt *
eda_reflect_prompts (guint *n)
{
  *n = G_N_ELEMENTS (prompts);
  return prompts;
}
