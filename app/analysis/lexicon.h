/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* What kinds of word the naming rules ask for. A word may be of several. */
typedef enum
{
  MIRQAB_WORD_SPEECH      = 1 << 0,  /* قال، أكدت: its subject says something */
  MIRQAB_WORD_ACTION      = 1 << 1,  /* وقع، تستعد: its subject does something */
  MIRQAB_WORD_HOST        = 1 << 2,  /* تستضيف: its subject is the place */
  MIRQAB_WORD_CHAIR       = 1 << 3,  /* رئاسة، تترأس: of an organisation */
  MIRQAB_WORD_IN          = 1 << 4,  /* في، داخل: before the place of something */
  MIRQAB_WORD_TO          = 1 << 5,  /* إلى، نحو: before a goal */
  MIRQAB_WORD_TOWN        = 1 << 6,  /* مدينة، عاصمة: before the name of a town */
  MIRQAB_WORD_TITLE       = 1 << 7,  /* الرئيس، وزير: before the name of a person */
  MIRQAB_WORD_OUTLET      = 1 << 8,  /* صحيفة، قناة: before the name of an outlet */
  MIRQAB_WORD_AGENCY      = 1 << 9,  /* وكالة: before the name of an agency */
  MIRQAB_WORD_LINK        = 1 << 10, /* كذلك، فضلا: between the members of a list */
  MIRQAB_WORD_SOURCE      = 1 << 11, /* المصدر، نقلا: before a colon, a credit */
  MIRQAB_WORD_PHOTO       = 1 << 12, /* الصورة، تصوير */
  MIRQAB_WORD_CHROME      = 1 << 13, /* تابعونا: first word of a line of a web page */
  MIRQAB_WORD_SECTION     = 1 << 14, /* the names of sections of a news site */
  MIRQAB_WORD_DATE_LABEL  = 1 << 15, /* التاريخ، نشر: before a day of publication */
  MIRQAB_WORD_BUTTON      = 1 << 18, /* مشاركة، إرسال: so too, when it stands nearly alone */
  MIRQAB_WORD_BYLINE      = 1 << 17, /* كتب، بقلم: before the name of a writer */
  MIRQAB_WORD_LEADER      = 1 << 16, /* الرئيس، وزير: who speaks for a state */
  MIRQAB_WORD_END         = 1 << 19, /* انتهى، النهاية: closes an agency's text */
  MIRQAB_WORD_RELATION    = 1 << 20, /* بين، علاقات: before a capital that is a government */
  MIRQAB_WORD_ABSENCE     = 1 << 21, /* يغيب: its subject takes no part */
  MIRQAB_WORD_FIRST_NAME  = 1 << 22, /* of a person of the dossier */
  MIRQAB_WORD_NEGATION    = 1 << 23, /* لم، لن، لا */
  MIRQAB_WORD_RELATIVE    = 1 << 24, /* الذي، التي */
  MIRQAB_WORD_COUNTERPART = 1 << 25, /* نظيره: before a nisba, an official */
  MIRQAB_WORD_ATTRIBUTION = 1 << 26, /* بحسب، وفقا */
  MIRQAB_WORD_REGION      = 1 << 27, /* مناطق، أراضي: a part of a state */
  MIRQAB_WORD_BORDER      = 1 << 28, /* حدود، تخوم: beside a state */
  MIRQAB_WORD_LEAVING     = 1 << 29, /* انسحاب، مشاركتها: membership at issue */
  MIRQAB_WORD_HANDOVER    = 1 << 30, /* تسلم، نقل: the chair passes on */
  MIRQAB_WORD_THAT        = G_MININT32, /* bit 31: أن، إن: what follows is another clause */
} MirqabWordClass;

typedef struct _MirqabLexicon MirqabLexicon;

MirqabLexicon *mirqab_lexicon_new      (MirqabDossier       *dossier);
void           mirqab_lexicon_free     (MirqabLexicon       *self);
guint32       *mirqab_lexicon_classify (const MirqabLexicon *self,
                                        const MirqabTokens  *tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabLexicon, mirqab_lexicon_free)

G_END_DECLS
