import { LookMenu } from '../LookMenu.tsx';
import { ButtonsPart, IconsPart, OverlaysPart, StatesPart } from './ActsPart.tsx';
import { ListsPart, MessagesPart, WorkPart } from './ContentPart.tsx';
import { ChoicesPart, FormPart } from './FieldsPart.tsx';
import { TouchPart } from './TouchPart.tsx';
import './Gallery.css';

/** Every component in every state, to be looked at while changing one. Not part of the product. */
export function Gallery() {
  return (
    <main className="gallery">
      <ButtonsPart />
      <StatesPart />
      <div className="gallery-part">
        <LookMenu />
        <OverlaysPart />
      </div>
      <FormPart />
      <ChoicesPart />
      <WorkPart />
      <ListsPart />
      <MessagesPart />
      <TouchPart />
      <IconsPart />
    </main>
  );
}
