/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/fetch-fault.h"

G_BEGIN_DECLS

/* Why a source could not be read and what can be done about it, in the language
 * of the session. */
const char *mirqab_fault_get_text      (MirqabFetchFault  fault);
const char *mirqab_fault_get_advice    (MirqabFetchFault  fault); /* nullable */
char       *mirqab_fault_dup_sentences (MirqabFetchFault  fault);

G_END_DECLS
