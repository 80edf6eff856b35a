INSERT INTO `levelCounts` (`campaignId`, `awardYear`, `level`, `recipientKind`, `formKind`, `sample`, `n`)
SELECT `campaignId`, 0, `level`, `recipientKind`, `formKind`, `sample`, sum(`n`) FROM `levelCounts` GROUP BY 1, 3, 4, 5, 6;--> statement-breakpoint
INSERT INTO `formCounts` (`campaignId`, `awardYear`, `awardFormId`, `recipientKind`, `sample`, `n`)
SELECT `campaignId`, 0, `awardFormId`, `recipientKind`, `sample`, sum(`n`) FROM `formCounts` GROUP BY 1, 3, 4, 5;--> statement-breakpoint
INSERT INTO `unitCounts` (`campaignId`, `awardYear`, `unitId`, `sample`, `n`)
SELECT `campaignId`, 0, `unitId`, `sample`, sum(`n`) FROM `unitCounts` GROUP BY 1, 3, 4;
