/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/hanging.h"

typedef struct
{
  gunichar character;
  double   share;
} Hanging;

/* Quotation marks hang out most, stops by their blank side, brackets a little. */
static const Hanging hangings[] = {
  { '"', .7 }, { '\'', .7 }, { 0x00ab, .6 }, { 0x00bb, .6 }, { 0x2018, .7 }, { 0x2019, .7 },
  { 0x201c, .7 }, { 0x201d, .7 }, { '.', .7 }, { ',', .6 }, { 0x060c, .6 }, { ';', .4 },
  { 0x061b, .4 }, { ':', .4 }, { '-', .5 }, { 0x2013, .3 }, { '(', .2 }, { ')', .2 },
  { '[', .2 }, { ']', .2 }, { '!', .2 }, { 0x061f, .1 },
};

double
mirqab_hanging_share (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (hangings); i++)
    if (hangings[i].character == character)
      return hangings[i].share;

  return 0;
}
