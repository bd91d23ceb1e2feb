import * as appointmentBooking from '#electron/features/appointment/book.ts';
import * as appointmentCheckIn from '#electron/features/appointment/checkIn.ts';
import * as appointmentPrint from '#electron/features/appointment/print.ts';
import * as appointmentSettings from '#electron/features/appointment/settings.ts';
import * as appointmentTimes from '#electron/features/appointment/times.ts';
import * as appointmentVideo from '#electron/features/appointment/video.ts';
import * as appointmentViews from '#electron/features/appointment/views.ts';
import * as attachment from '#electron/features/attachment/attachment.ts';
import * as scans from '#electron/features/attachment/scans.ts';
import * as attachmentViews from '#electron/features/attachment/views.ts';
import * as centreSettings from '#electron/features/centre/settings.ts';
import * as counters from '#electron/features/centre/counters.ts';
import * as centreProfile from '#electron/features/centre/profile.ts';
import * as centreRooms from '#electron/features/centre/rooms.ts';
import * as printer from '#electron/features/centre/printer.ts';
import * as setup from '#electron/features/centre/setup.ts';
import * as staff from '#electron/features/centre/staff.ts';
import * as queueSettings from '#electron/features/centre/queueSettings.ts';
import * as client from '#electron/features/client/client.ts';
import * as erasure from '#electron/features/erasure/erasure.ts';
import * as retention from '#electron/features/erasure/retention.ts';
import * as erasureViews from '#electron/features/erasure/views.ts';
import * as restriction from '#electron/features/restriction/restriction.ts';
import { moneyHandlers } from '#electron/features/moneyHandlers.ts';
import * as preference from '#electron/features/client/preference.ts';
import * as elsewhere from '#electron/features/client/elsewhere.ts';
import * as ownData from '#electron/features/client/ownData.ts';
import * as connection from '#electron/features/connection/connection.ts';
import * as outboxFile from '#electron/features/connection/outboxFile.ts';
import * as contact from '#electron/features/contact/contact.ts';
import * as replies from '#electron/features/contact/templates.ts';
import * as contactViews from '#electron/features/contact/views.ts';
import { dayHandlers } from '#electron/features/day/dayHandlers.ts';
import * as delegation from '#electron/features/delegation/delegation.ts';
import * as delegationPrint from '#electron/features/delegation/print.ts';
import * as delegationSettings from '#electron/features/delegation/settings.ts';
import * as delegationWords from '#electron/features/delegation/words.ts';
import * as delegationViews from '#electron/features/delegation/views.ts';
import * as door from '#electron/features/door/door.ts';
import { today } from '#electron/features/door/today.ts';
import * as paperSlips from '#electron/features/door/paperSlips.ts';
import * as doorPrint from '#electron/features/door/print.ts';
import * as feedbackExamination from '#electron/features/feedback/examine.ts';
import * as feedbackPrint from '#electron/features/feedback/print.ts';
import * as feedbackIntake from '#electron/features/feedback/receive.ts';
import * as feedbackViews from '#electron/features/feedback/views.ts';
import * as slips from '#electron/features/door/slips.ts';
import * as handoff from '#electron/features/handoff/handoff.ts';
import * as presence from '#electron/features/handoff/presence.ts';
import * as handoffOptions from '#electron/features/handoff/options.ts';
import * as handoffViews from '#electron/features/handoff/views.ts';
import * as outage from '#electron/features/outage/outage.ts';
import { tripHandlers } from '#electron/features/trip/tripHandlers.ts';
import * as paper from '#electron/features/paper/paper.ts';
import * as importanceTerms from '#electron/features/localCard/importanceTerms.ts';
import * as localCard from '#electron/features/localCard/localCard.ts';
import * as localCardViews from '#electron/features/localCard/views.ts';
import * as representation from '#electron/features/representation/representation.ts';
import { executeHere } from '#electron/features/request/onTheSpot.ts';
import * as handover from '#electron/features/request/handover.ts';
import { draftHandlers } from '#electron/features/request/draftHandlers.ts';
import * as keeping from '#electron/features/request/keeping.ts';
import * as notice from '#electron/features/request/notice.ts';
import * as receipt from '#electron/features/request/receipt.ts';
import * as kiosk from '#electron/features/kiosk/kiosk.ts';
import * as kioskSettings from '#electron/features/kiosk/settings.ts';
import { knowledgeHandlers } from '#electron/features/knowledge/knowledgeHandlers.ts';
import * as requestAfterwards from '#electron/features/request/afterwards.ts';
import * as requestAsked from '#electron/features/request/asked.ts';
import { printLetter } from '#electron/features/request/letter.ts';
import { printConfirmation } from '#electron/features/request/confirmation.ts';
import { issueProtocol, printProtocol } from '#electron/features/request/protocol.ts';
import * as requestWork from '#electron/features/request/work.ts';
import * as requestWorkViews from '#electron/features/request/workViews.ts';
import * as request from '#electron/features/request/request.ts';
import * as requestViews from '#electron/features/request/views.ts';
import * as lan from '#electron/features/machine/lan.ts';
import * as machine from '#electron/features/machine/machine.ts';
import * as clientScreen from '#electron/features/screens/clientScreen.ts';
import * as display from '#electron/features/screens/display.ts';
import * as shift from '#electron/features/session/shift.ts';
import * as session from '#electron/features/session/session.ts';
import * as task from '#electron/features/task/task.ts';
import * as rooms from '#electron/features/visit/rooms.ts';
import * as queue from '#electron/features/visit/queue.ts';
import * as visitCorrections from '#electron/features/visit/corrections.ts';
import * as visitRecords from '#electron/features/visit/records.ts';
import * as visitGuided from '#electron/features/visit/guided.ts';
import * as visitClients from '#electron/features/visit/clients.ts';
import * as visit from '#electron/features/visit/visit.ts';
import type { Handlers } from '#electron/office/handlers.ts';

/** Every procedure of the contract and the use case behind it; a missing one does not compile. */
export const handlers: Handlers = {
  'session.options': session.options,
  'session.signIn': session.signIn,
  'session.me': session.me,
  'session.chooseCounter': session.chooseCounter,
  'session.lock': session.lock,
  'session.unlock': session.unlock,
  'session.signOut': session.signOut,
  'session.openTerminal': session.openTerminal,
  'shift.chooseProfile': shift.chooseProfile,
  'shift.startBreak': shift.startBreak,
  'shift.endBreak': shift.endBreak,

  'setup.complete': setup.completeSetup,
  'centre.settings': centreSettings.readCentreSettings,
  'centre.changeSettings': centreSettings.changeSettings,
  'centre.profile': centreProfile.profile,
  'centre.setProfile': centreProfile.setProfile,
  'centre.mobile': centreProfile.mobile,
  'queue.settings': queueSettings.readSettings,
  'queue.changeSettings': queueSettings.changeSettings,
  'queue.profile': queueSettings.profile,
  'centre.enrol': centreSettings.enrol,
  'centre.counters': counters.readCounters,
  'centre.addCounter': counters.addCounter,
  'centre.changeCounter': counters.changeCounter,
  'centre.rooms': centreRooms.rooms,
  'centre.setRooms': centreRooms.setRooms,
  'printer.state': printer.printerState,
  'printer.settings': printer.readPrinter,
  'printer.change': printer.changePrinter,
  'printer.test': printer.testPrinter,
  'staff.list': staff.listStaff,
  'staff.add': staff.addStaff,
  'staff.change': staff.changeStaff,
  'staff.resetPin': staff.resetPin,

  'lan.state': lan.state,
  'lan.change': lan.change,
  'machine.me': machine.me,
  'machine.list': machine.list,
  'machine.invite': machine.invite,
  'machine.pair': machine.pair,
  'machine.open': machine.open,
  'machine.revoke': machine.revoke,

  'connection.status': connection.status,
  'connection.confirmClock': connection.confirmClock,
  'connection.cut': connection.cut,
  'outbox.list': connection.outbox,
  'outbox.tryNow': connection.tryNow,
  'outbox.export': outboxFile.exportOutbox,
  'outbox.beginHandIn': outboxFile.beginHandIn,

  ...knowledgeHandlers,

  'kiosk.state': kiosk.state,
  'kiosk.giveTicket': kiosk.giveTicket,
  'kiosk.printTicket': kiosk.printTicket,
  'kiosk.suspicious': kiosk.suspicious,
  'kiosk.dismiss': kiosk.dismiss,
  'kiosk.settings': kioskSettings.readSettings,
  'kiosk.changeSettings': kioskSettings.changeSettings,

  'door.load': door.load,
  'door.today': today,
  'door.preview': door.preview,
  'door.issueTicket': door.issueTicket,
  'door.help': door.help,
  'door.ticketPdf': doorPrint.printTicket,
  'door.checklistPdf': doorPrint.printChecklist,
  'door.fromHomePdf': doorPrint.printFromHome,
  'door.printTicket': slips.printTicketSlip,
  'door.printChecklist': slips.printChecklistSlip,
  'door.takeSlips': paperSlips.takeSlips,
  'door.slipsPdf': paperSlips.printSlips,
  'door.enterSlip': paperSlips.enterSlip,
  'door.markLeft': door.markLeft,
  'door.returnBack': door.returnBack,
  'door.takeTicketBack': door.takeTicketBack,

  'queue.list': queue.list,
  'visit.current': queue.current,
  'visit.callNext': queue.callNext,
  'visit.callThis': queue.callThis,
  'visit.get': visit.getVisit,
  'visit.recall': visit.recall,
  'visit.startService': visit.startService,
  'visit.rooms': rooms.rooms,
  'visit.moveToRoom': rooms.moveToRoom,
  'visit.markMissed': visit.markMissed,
  'visit.markLeft': visit.markLeft,
  'visit.returnBack': visit.returnBack,
  'visit.park': visit.park,
  'visit.resume': visit.resume,
  'visit.linkClient': visit.linkClient,
  'visit.checkIdentity': visit.checkIdentity,
  'visit.recordRepresentative': visit.recordRepresentative,
  'visit.clearRepresentative': visit.clearRepresentative,
  'representation.ofClient': representation.ofClient,
  'representation.record': representation.record,
  'representation.close': representation.close,
  'paper.list': paper.list,
  'paper.word': paper.word,
  'paper.sample': paper.sample,
  'localCard.list': localCardViews.list,
  'localCard.save': localCard.saveCard,
  'localCard.settlePack': localCard.settlePack,
  'localCard.switch': localCard.switchCard,
  'localCard.setTerm': localCard.setTerm,
  'localCard.importanceTerms': importanceTerms.importanceTerms,
  'localCard.setImportanceTerms': importanceTerms.setImportanceTerms,
  'visit.addNote': visit.addNote,
  'visit.recordOutcome': visit.recordOutcome,
  'visit.finish': visit.finish,
  'visit.undo': visit.undo,
  'visit.day': visitRecords.day,
  'visit.record': visitRecords.record,
  'visit.correctClient': visitCorrections.correctClient,
  'visit.correctOutcome': visitCorrections.correctOutcome,
  'visit.leftOpen': visitRecords.leftOpen,
  'visit.endLater': visitCorrections.endLater,
  'visit.enterLater': visitCorrections.enterLater,
  'visit.addClient': visitClients.addClient,
  'visit.chooseClient': visitClients.chooseClient,
  'visit.removeClient': visitClients.removeClient,
  'visit.startGuided': visitGuided.startGuided,
  'visit.tickGuided': visitGuided.tickGuided,
  'visit.moveGuided': visitGuided.moveGuided,
  'visit.completeGuided': visitGuided.completeGuided,
  'visit.giveUpGuided': visitGuided.giveUpGuided,

  'contact.log': contact.log,
  'contact.list': contactViews.list,
  'contact.figures': contactViews.figures,
  'contact.take': contact.take,
  'contact.plan': contact.plan,
  'contact.close': contact.close,
  'contact.terms': contact.terms,
  'contact.changeTerms': contact.changeTerms,
  'contact.templates': replies.templates,
  'contact.changeTemplates': replies.changeTemplates,

  'handoff.options': handoffOptions.options,
  'handoff.offer': handoff.offer,
  'handoff.accept': handoff.accept,
  'handoff.refuse': handoff.refuse,
  'handoff.answer': handoff.answer,
  'handoff.closeCase': handoff.closeCase,
  'handoff.list': handoffViews.list,
  'handoff.cases': handoffViews.cases,
  'handoff.byService': handoffViews.byService,
  'handoff.settings': handoffOptions.settings,
  'handoff.changeSettings': handoffOptions.changeSettings,
  'presence.now': presence.now,

  'appointment.times': appointmentTimes.times,
  'appointment.book': appointmentBooking.book,
  'appointment.move': appointmentBooking.move,
  'appointment.cancel': appointmentBooking.cancel,
  'appointment.checkIn': appointmentCheckIn.checkIn,
  'appointment.markMissed': appointmentCheckIn.markMissed,
  'appointment.undo': appointmentCheckIn.undo,
  'appointment.agenda': appointmentViews.agenda,
  'appointment.find': appointmentViews.find,
  'appointment.get': appointmentViews.getAppointment,
  'appointment.issueSlip': appointmentPrint.issueSlip,
  'appointment.slipPdf': appointmentPrint.printSlip,
  'appointment.calendar': appointmentPrint.calendar,
  'appointment.dayCalendar': appointmentPrint.dayCalendar,
  'appointment.settings': appointmentSettings.settings,
  'appointment.changeSettings': appointmentSettings.changeSettings,
  'appointment.centres': appointmentSettings.centres,
  'appointment.setRoom': appointmentVideo.setRoom,
  'appointment.acceptVideo': appointmentVideo.acceptVideo,
  'appointment.proposeVideo': appointmentVideo.proposeVideo,
  'appointment.refuseVideo': appointmentVideo.refuseVideo,
  'appointment.logVideo': appointmentVideo.logVideo,

  'client.search': client.search,
  'client.get': client.getClient,
  'client.history': client.history,
  'client.register': client.register,
  'client.alike': client.alike,
  'client.correct': client.correct,
  'client.setPreference': preference.setPreference,
  'client.withdrawPreference': preference.withdrawPreference,
  'client.merge': client.merge,
  'client.part': client.part,
  'client.showIdentifier': client.showIdentifier,
  'client.accesses': ownData.accesses,
  'client.ownData': ownData.ownData,
  'client.findElsewhere': ownData.findElsewhere,
  'client.requestsElsewhere': elsewhere.requestsElsewhere,

  'erasure.get': erasureViews.getErasure,
  'erasure.list': erasureViews.listErasures,
  'erasure.ask': erasure.ask,
  'erasure.withdraw': erasure.withdraw,
  'erasure.replyPdf': erasure.printReply,
  'restriction.get': restriction.getRestriction,
  'restriction.record': restriction.record,
  'restriction.use': restriction.use,
  'restriction.lift': restriction.lift,
  'retention.get': retention.getRetention,
  'retention.change': retention.changeRetention,

  ...draftHandlers,
  'request.register': request.register,
  'request.list': requestViews.list,
  'request.get': requestViews.getRequest,
  'request.issueReceipt': request.issueReceipt,
  'request.receiptPdf': receipt.printReceipt,
  'request.withdraw': requestAfterwards.withdraw,
  'request.void': requestAfterwards.voidRegistration,
  'request.form': requestAfterwards.form,
  'request.correct': requestAfterwards.correct,
  'request.issueConfirmation': requestAfterwards.issueConfirmation,
  'request.confirmationPdf': printConfirmation,
  'request.forMe': requestViews.forMe,
  'request.receivers': requestWorkViews.receivers,
  'request.route': requestWork.route,
  'request.take': requestWork.take,
  'request.giveBack': requestWork.giveBack,
  'request.return': requestWork.returnToSender,
  'request.finishWork': requestWork.finishWork,
  'request.writeMessage': requestWork.writeMessage,
  'request.markSeen': requestWork.markSeen,
  'request.routing': requestWorkViews.routing,
  'request.changeRouting': requestWork.changeRouting,
  'request.ask': requestAsked.ask,
  'request.answer': requestAsked.answer,
  'request.withdrawQuestion': requestAsked.withdrawQuestion,
  'request.issueLetter': requestAsked.issueLetter,
  'request.letterPdf': printLetter,
  'request.notify': notice.notify,
  'request.tellQuestion': notice.tellQuestion,
  'handover.board': requestViews.board,
  'handover.handOver': handover.handOver,
  'handover.issueProtocol': issueProtocol,
  'handover.protocolPdf': printProtocol,
  'handover.place': keeping.place,
  'handover.bringBack': keeping.bringBack,
  'handover.tell': keeping.tell,
  'handover.send': keeping.send,
  'handover.sendBack': keeping.sendBack,
  'request.executeHere': executeHere,

  'scan.settings': scans.settings,
  'scan.change': scans.change,
  'scan.list': scans.list,
  'scan.take': scans.take,
  'scan.remove': scans.remove,
  'attachment.beginUpload': attachmentViews.beginUpload,
  'attachment.list': attachmentViews.list,
  'attachment.add': attachment.add,
  'attachment.remove': attachment.remove,
  'attachment.arrange': attachment.arrange,
  'attachment.show': attachment.show,
  ...moneyHandlers,
  'delegation.settings': delegationSettings.readSettings,
  'delegation.changeSettings': delegationSettings.changeSettings,
  'delegation.options': delegationViews.options,
  'delegation.words': delegationWords.words,
  'delegation.ofClient': delegationViews.ofClient,
  'delegation.ofRequest': delegationViews.ofRequest,
  'delegation.drawUp': delegation.drawUp,
  'delegation.sign': delegation.sign,
  'delegation.submit': delegation.submit,
  'delegation.revoke': delegation.revoke,
  'delegation.end': delegation.end,
  'delegation.issuePaper': delegationPrint.issuePaper,
  'delegation.pdf': delegationPrint.print,

  'feedback.receive': feedbackIntake.receive,
  'feedback.issueReceipt': feedbackIntake.issueReceipt,
  'feedback.receiptPdf': feedbackPrint.printReceipt,
  'feedback.leafletPdf': feedbackPrint.printLeaflet,
  'feedback.mine': feedbackViews.mine,
  'feedback.list': feedbackViews.list,
  'feedback.summary': feedbackViews.summary,
  'feedback.get': feedbackViews.getFeedback,
  'feedback.reclassify': feedbackExamination.reclassify,
  'feedback.assign': feedbackExamination.assign,
  'feedback.addNote': feedbackExamination.addNote,
  'feedback.extend': feedbackExamination.extend,
  'feedback.forward': feedbackExamination.forward,
  'feedback.informSender': feedbackExamination.informSender,
  'feedback.examine': feedbackExamination.examine,
  'feedback.decideSuggestion': feedbackExamination.decideSuggestion,
  'feedback.answer': feedbackExamination.answer,
  'feedback.close': feedbackExamination.close,
  'feedback.issueLetter': feedbackPrint.issueLetter,
  'feedback.letterPdf': feedbackPrint.printLetter,

  'task.list': task.list,
  'task.get': task.getTask,
  'task.resolve': task.resolve,
  ...dayHandlers,

  'outage.shown': outage.shown,
  'outage.log': outage.log,
  'outage.putUp': outage.putUp,
  'outage.prolong': outage.prolong,
  'outage.end': outage.end,
  'outage.undo': outage.undo,
  ...tripHandlers,

  'display.board': display.board,
  'display.beat': display.beat,
  'display.silent': display.silent,
  'display.forget': display.forget,
  'clientScreen.state': clientScreen.state,
  'clientScreen.show': clientScreen.show,
  'clientScreen.confirm': clientScreen.confirm,
  'clientScreen.sign': clientScreen.sign,
  'clientScreen.setLanguage': clientScreen.setLanguage,
  'rating.give': clientScreen.rate,
  'rating.skip': clientScreen.skip,
  'rating.summary': clientScreen.summary,
};
