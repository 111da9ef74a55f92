"""The tree of the independent workbook: an invented province, written for this test alone.

A leaf says what stands in the cells (`target`, `valore`) and, apart from that, how a reader of the rules scores it:
`rule` names a formula of `make-indipendente.py`, `t` and `v` are the numbers that a person reads in the two texts.
Weights are given as they stand in the cell: a text, `pct(0.3)` (a number shown as a percentage), `num(25)` (a plain
number), or None.
"""

from collections import namedtuple
from datetime import date

Number = namedtuple("Number", "value fmt")
Formula = namedtuple("Formula", "text fmt")
Day = namedtuple("Day", "date")
Leaf = namedtuple("Leaf", "codice peso titolo target valore rule t v extra", defaults=[None])
Group = namedtuple("Group", "livello peso codice titolo figli")
Misura = namedtuple("Misura", "codice numeratore denominatore moltiplicatore")
Storico = namedtuple("Storico", "codice anno valore")


def pct(value):
    return Number(value, "0.00%")


def num(value):
    return Number(value, "General")


def ambito(peso, codice, titolo, *figli):
    return Group("Area strategica", peso, codice, titolo, figli)


def strategico(peso, codice, titolo, *figli):
    return Group("Obiettivo strategico", peso, codice, titolo, figli)


def indicatori(peso, *figli):
    return Group("Indicatori", peso, "", "Indicatori", figli)


def operativi(peso, *figli):
    return Group("Obiettivi operativi", peso, "", "Obiettivi operativi", figli)


def operativo(peso, codice, titolo, *figli):
    return Group("Obiettivo operativo", peso, codice, titolo, figli)


FASI = "1) studio (ob. raggiunto al 35%); 2) progetto (ob. raggiunto al 65%); 3) avvio (ob. raggiunto al 100%)"

ALBERO = Group("Ente", None, "", "Provincia di Vallechiara", [
    ambito("40%", "Area strategica 1", "Territorio e mobilità",
        strategico("60%", "Obiettivo strategico 1.1", "Strade più sicure",
            indicatori("40%",
                Leaf("K-101", "30%", "Chilometri di asfalto rifatto", ">= 40 N.", Formula("=28+3", '0" N."'), "ge", 40, 31),
                Leaf("K-102", pct(0.3), "Segnaletica rinnovata", ">= 12,5 %", pct(0.11), "ge", 0.125, 0.11),
                Leaf("K-103", "20,00%", "Tempo di chiusura delle buche", "<= 30 gg", "37 gg", "le", 30, 37),
                Leaf("K-104", pct(0.1), "Tempo di risposta agli esposti", "< 10 gg", "10 gg", "le", 10, 10),
                Leaf("K-105", "10 %", "Sopralluoghi", "> 50 N.", "50 N.", "ge", 50, 50)),
            operativi(pct(0.6),
                operativo("50%", "Obiettivo operativo 1.1.1", "Piano neve",
                    Leaf("K-111", "25%", "Convenzioni firmate", "SI", "SI", "si", "SI", "SI"),
                    Leaf("K-112", pct(0.15), "Mezzi collaudati", "SI", "NO", "si", "SI", "NO"),
                    Leaf("K-113", "30%", "Tratte coperte", "100 %", "63 %", "ge", 1, 0.63),
                    Leaf("K-114", pct(0.3), "Sale acquistato", "= 200 N.", "151 N.", "ge", 200, 151)),
                operativo(pct(0.3), "Obiettivo operativo 1.1.2", "Anticipo sulle scadenze",
                    Leaf("K-121", "40%", "Ritardo dei pagamenti", "<= -9 gg", "-5 gg", "negative_le", -9, -5),
                    Leaf("K-122", pct(0.2), "Scarto dal preventivo", ">= -10 gg", "-12,4 gg", "negative_ge", -10, -12.4),
                    Leaf("K-123", "20%", "Saldo dei reclami", "<= -4", "3", "negative_le", -4, 3),
                    Leaf("K-124", pct(0.2), "Variazione della spesa", ">= -20 %", pct(-0.23), "negative_ge", -0.2, -0.23)),
                operativo("20%", "Obiettivo operativo 1.1.3", "Nessun contenzioso",
                    Leaf("K-131", "20%", "Cause perse", "0 N.", "0 N.", "zero_eq", 0, 0),
                    Leaf("K-132", pct(0.2), "Ricorsi", "= 0 N.", Number(2, "General"), "zero_eq", 0, 2),
                    Leaf("K-133", "20%", "Ritardo medio delle memorie", "<= 0 gg", "-1 gg", "zero_le", 0, -1),
                    Leaf("K-134", pct(0.2), "Ritardo massimo delle memorie", "<= 0 gg", "2 gg", "zero_le", 0, 2),
                    Leaf("K-135", "20%", "Crescita delle transazioni", ">= 0 %", "1,20 %", "zero_ge", 0, 0.012)))),
        strategico(pct(0.4), "Obiettivo strategico 1.2", "Ferrovie e autobus",
            indicatori("30%",
                Leaf("K-201", "25%", "Età media dei mezzi", "tra 10 N. e 20 N.", "7,3 N.", "range", 10, 7.3, 20),
                Leaf("K-202", pct(0.25), "Posti vuoti", "tra 10 % e 20 %", "26,5 %", "range", 0.1, 0.265, 0.2),
                Leaf("K-203", "20%", "Fermate per linea", "tra 5 N. e 9 N.", "7 N.", "range", 5, 7, 9),
                Leaf("K-204", pct(0.15), "Biglietto unico", FASI, Number(2, "0"), "stage", 2, 2),
                Leaf("K-205", "15%", "Orario cadenzato", FASI, "85 %", "percent", 1, 0.85)),
            operativi(pct(0.7),
                operativo(pct(0.45), "Obiettivo operativo 1.2.1", "Atti nei termini",
                    Leaf("K-211", "20%", "Contratto di servizio", "Entro 30-06-2024", "12/07/2024", "date",
                         date(2024, 6, 30), date(2024, 7, 12)),
                    Leaf("K-212", pct(0.2), "Carta della mobilità", "31 ottobre", Day(date(2024, 11, 5)), "date",
                         date(2024, 10, 31), date(2024, 11, 5)),
                    Leaf("K-213", "15%", "Programma triennale", "entro 15 marzo 2024", "3.4.2024", "date",
                         date(2024, 3, 15), date(2024, 4, 3)),
                    Leaf("K-214", pct(0.15), "Rendiconto", "Entro 30/04/2024", Day(date(2024, 6, 20)), "date",
                         date(2024, 4, 30), date(2024, 6, 20)),
                    Leaf("K-215", "15%", "Bando", "Entro 31-03-2024", "15 luglio 2024", "date",
                         date(2024, 3, 31), date(2024, 7, 15)),
                    Leaf("K-216", pct(0.15), "Relazione", "Entro 30-09-2024", "30 settembre 2024", "date",
                         date(2024, 9, 30), date(2024, 9, 30))),
                operativo("55%", "Obiettivo operativo 1.2.2", "Qualità misurata",
                    Leaf("K-221", "30%", "Corse effettuate", ">= 95,00 %", "91,12 %", "ge", 0.95, "=7341/8056"),
                    Leaf("K-222", pct(0.3), "Tempo di risposta", "<= 4,5 gg", "5,13 gg", "le", 4.5, "=1287/251"),
                    Leaf("K-223", "20%", "Corse ogni 10.000 abitanti", ">= 15 N.", "14,57 N.", "ge", 15, "=61/41877*10000"),
                    Leaf("K-224", pct(0.2), "Abbonati", ">= 9 %", Number(0.07654, "0.0%"), "ge", 0.09, 0.07654))))),
    ambito(pct(0.35), "Area strategica 2", "Scuole e patrimonio",
        strategico("70%", "Obiettivo strategico 2.1", "Edifici scolastici",
            operativi("60%",
                operativo(num(40), "Obiettivo operativo 2.1.1", "Manutenzione",
                    Leaf("K-301", None, "Tetti rifatti", ">= 7", "5", "ge", 7, 5),
                    Leaf("K-302", None, "Interventi", ">= 1.250 N.", "1.033 N.", "ge", 1250, 1033),
                    Leaf("K-303", None, "Edifici con impianto nuovo", "almeno 30 %", "27,4 %", "ge", 0.3, 0.274),
                    Leaf("K-304", None, "Tempo di intervento", "non più di 12 gg", "13,7 gg", "le", 12, 13.7)),
                operativo(num(35), "Obiettivo operativo 2.1.2", "Risorse",
                    Leaf("K-311", "60%", "Contributi ottenuti", ">= 500.000,00 €", "412.345,67 €", "ge", 500000, 412345.67),
                    Leaf("K-312", None, "Bandi seguiti", ">= 10 N.", "9 N.", "ge", 10, 9),
                    Leaf("K-313", "40%", "Gare deserte", "massimo 5 N.", "8 N.", "le", 5, 8)),
                operativo(num(25), "Obiettivo operativo 2.1.3", "Energia",
                    Leaf("K-321", "50%", "Edifici con diagnosi", ">= 60 %", num(47.3), "ge", 0.6, 0.473),
                    Leaf("K-322", pct(0.3), "Scostamento dei consumi", "<= 0,3 N.", Formula("=0.1+0.2", "0.00"), "le", 0.3, 0.3)))),
        strategico(pct(0.3), "Obiettivo strategico 2.2", "Biblioteche",
            indicatori("40%",
                Leaf("K-401", pct(0), "Visitatori in linea", "solo monitoraggio", "8.120 N.", "monitor", None, None),
                Leaf("K-402", None, "Età dei lettori", "solo monitoraggio", "N/D", "monitor", None, None),
                Leaf("K-403", "60%", "Prestiti per abitante", ">= 2,5 N.", "2,1 N.", "ge", 2.5, 2.1),
                Leaf("K-404", pct(0.4), "Volumi smarriti", "<= 2,0 %", "2,35 %", "le", 0.02, 0.0235)),
            operativi("60%",
                operativo("100%", "Obiettivo operativo 2.2.1", "Apertura e catalogo",
                    Leaf("K-411", num(0.25), "Ore di apertura", ">= 120 ore", "97 ore", "ge", 120, 97),
                    Leaf("K-412", num(0.25), "Attesa del prestito", "<= 15 gg", "0 gg", "le", 15, 0),
                    Leaf("K-413", num(0.3), "Catalogo unico", "SI", "12-05-2024", "always", None, None),
                    Leaf("K-414", num(0.2), "Regolamento", "Entro 30-06-2024", "SI", "always", None, None))))),
    ambito("25%", "Area strategica 3", "Macchina amministrativa",
        strategico("55%", "Obiettivo strategico 3.1", "Persone e conti",
            indicatori("40%",
                Leaf("K-501", "30%", "Benessere organizzativo", ">= 70 %", "N/D", "missing", None, None),
                Leaf("K-502", "40%", "Corsi svolti", ">= 9 N.", "6 N.", "ge", 9, 6),
                Leaf("K-503", pct(0.1), "Assenze", "<= 8 %", None, "missing", None, None),
                Leaf("K-504", pct(0.2), "Incassi sul previsto", ">= 75 %", "70,5 %", "ge", 0.75, 0.705)),
            operativi("60%",
                operativo(pct(0.6), "Obiettivo operativo 3.1.1", "Controlli",
                    Leaf("K-511", "20%", "Piano dei controlli", "SI", "12 N.", "error", None, None),
                    Leaf("K-512", "20%", "Atti controllati", ">= 60 %", num(0.45), "error", None, None),
                    Leaf("K-513", "60%", "Verifiche di cassa", ">= 45 N.", num(38), "ge", 45, 38)),
                operativo("40%", "Obiettivo operativo 3.1.2", "Entrate",
                    Leaf("K-521", "20%", "Saldo degli accertamenti", ">= 100 N.", "-3 N.", "ge", 100, -3),
                    Leaf("K-522", pct(0.4), "Solleciti", ">= 8 N.", "7,25 N.", "ge", 8, 7.25),
                    Leaf("K-523", "30%", "Accertamenti chiusi", ">= valore osservato nell'anno n", "57 N.", "ge", 64, 57),
                    Leaf("K-524", pct(0.1), "Rateazioni", "≥ del valore osservato nell'anno n", "12 N.", "no_history", None, None)))),
        strategico(pct(0.45), "Obiettivo strategico 3.2", "Digitale",
            indicatori(pct(0.5),
                Leaf("K-601", "35%", "Servizi in rete", ">= 34 N.", "29 N.", "ge", 34, 29),
                Leaf("K-602", pct(0.35), "Disponibilità del sito", ">= 99,50 %", "98,20 %", "ge", 0.995, 0.982),
                Leaf("K-603", "30%", "Fermi del sistema", "<= 6 N.", "11 N.", "le", 6, 11)),
            operativi("50%",
                operativo("45%", "Obiettivo operativo 3.2.1", "Sportello unico",
                    Leaf("K-611", "50%", "Pratiche in linea", ">= 66,7 %", "51,3 %", "ge", 0.667, 0.513),
                    Leaf("K-612", pct(0.5), "Tempo di rilascio", "<= 20 gg", "21,5 gg", "le", 20, 21.5)),
                operativo(pct(0.55), "Obiettivo operativo 3.2.2", "Rete interna",
                    Leaf("K-621", "33,34%", "Sedi collegate", ">= 17 N.", "4 N.", "ge", 17, 4),
                    Leaf("K-622", pct(0.3333), "Guasti", "<= 25 N.", "44 N.", "le", 25, 44),
                    Leaf("K-623", "33,33%", "Copie di sicurezza", ">= 365 N.", "219 N.", "ge", 365, 219))))),
])

MISURE = [
    Misura("K-221", 7341, 8056, None),
    Misura("K-222", 1287, 251, None),
    Misura("K-223", 61, 41877, 10000),
]

STORICO = [Storico("K-523", 2023, 64), Storico("K-524", 2022, 12)]

RITARDI = [(10, 0.9), (30, 0.625), (60, 0.31)]

FASCE_SMVP = [(0.6, "SI", "Non raggiunto", "Fuori target", "○"),
              (0.8, "NO", "Parzialmente raggiunto", "Critico", "◐"),
              (None, None, "Raggiunto", "In linea", "●")]

FASCE_ALTE = [(0.7, "NO", "Non raggiunto", "Fuori target", "○"),
              (0.9, "NO", "Parzialmente raggiunto", "Critico", "◐"),
              (None, None, "Raggiunto", "In linea", "●")]
